/** A label of a mail or conversation: the last part of its name, coloured by what it says. */

/** Nested labels are written `Parent/Child`; in a list the child is enough. */
export const shortLabel = (name: string): string => name.split('/').pop() || name;

export function LabelChip({ name }: { readonly name: string }) {
  const short = shortLabel(name);
  return (
    <span class="chip" data-shade={short.toLowerCase()} title={name}>
      {short}
    </span>
  );
}
