/** Which images a card may show. Source: "Widgets", Google Workspace add-ons: public HTTPS or base64 data, no SVG. */

const DATA = /^data:image\/(png|jpe?g|gif|webp);base64,[A-Za-z0-9+/]+=*$/;

/** Null when the address can be shown, else why not. */
export function imageProblem(url: string): string | null {
  if (DATA.test(url)) return null;
  if (!url.startsWith('https://'))
    return `the image address must start with https:// or be base64 data: ${url.slice(0, 80)}`;
  return /\.svgz?([?#]|$)/i.test(url) ? `SVG images are not shown: ${url.slice(0, 80)}` : null;
}
