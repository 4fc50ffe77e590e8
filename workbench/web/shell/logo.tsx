/** The mark of Casebook: an envelope that is also a card of a card index. */
export function Logo({ size }: { readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" class="logo">
      <rect x="2" y="6" width="28" height="22" rx="4" fill="var(--brand)" />
      <path d="M6 6V5a2 2 0 0 1 2-2h7l3 3" fill="var(--brand-2)" />
      <path
        d="M6 12l10 7 10-7"
        fill="none"
        stroke="#fff"
        stroke-width="2.4"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
      <path
        d="M7 23.5h8"
        fill="none"
        stroke="#fff"
        stroke-opacity=".75"
        stroke-width="2"
        stroke-linecap="round"
      />
    </svg>
  );
}
