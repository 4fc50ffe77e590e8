/** A button that opens a menu under it: arrow keys walk, Escape and a click elsewhere close. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface PopupProps {
  readonly label: string;
  readonly face: ComponentChildren;
  children(close: () => void): ComponentChildren;
}

const ITEMS = '[role^=menuitem]';

export function Popup({ label, face, children }: PopupProps) {
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  // Before the next key can come: what is typed fast must not meet a menu without focus.
  useLayoutEffect(() => {
    if (!open) return;
    const root = anchor.current;
    (
      root?.querySelector<HTMLElement>(`${ITEMS}[aria-checked=true]`) ??
      root?.querySelector<HTMLElement>(ITEMS)
    )?.focus();
    const outside = (event: Event): void => {
      if (!root?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);
  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!open) return;
    const items = [...(anchor.current?.querySelectorAll<HTMLElement>(ITEMS) ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Escape') close();
    else if (step) items[(at + step + items.length) % items.length]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="menu-anchor" ref={anchor} onKeyDown={onKeyDown}>
      <button
        ref={opener}
        type="button"
        class="popup-button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={label}
        title={label}
        onClick={() => setOpen(!open)}
      >
        {face}
      </button>
      {open && (
        <div class="menu" role="menu" aria-label={label}>
          {children(close)}
        </div>
      )}
    </div>
  );
}
