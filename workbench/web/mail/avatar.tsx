/** A coloured disc with the first letter of a name; the colour follows the name, so that a person has the same one everywhere. */
const HUES = 12;

const hueOf = (text: string): number => {
  let sum = 7;
  for (const char of text) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 9973;
  return (sum % HUES) * (360 / HUES);
};

export function Avatar({
  name,
  address,
  size = 40,
}: {
  readonly name: string;
  readonly address: string;
  readonly size?: number;
}) {
  const letter = [...(name || address).replace(/[^\p{L}\p{N}]/gu, '')][0] ?? '?';
  return (
    <span
      class="avatar"
      aria-hidden="true"
      data-letter={letter.toUpperCase()}
      style={{ '--hue': hueOf(name || address), '--size': `${size}px` }}
    />
  );
}
