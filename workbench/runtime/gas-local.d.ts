/** The one function of gas-local that the workbench uses; the package ships no types. */
declare module 'gas-local' {
  /** Evaluates all .js files below the folder, by name, in a context made of `globals`, and returns that context. */
  export function require(folder: string, globals: object): Record<string, unknown>;
  const gas: { readonly require: typeof require };
  export default gas;
}
