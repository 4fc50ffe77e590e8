/** Buttons of cards, their icons and their overflow menus. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { cardIcon } from '../card-icons';
import { Icon as Drawing } from '../icons';
import { useDesk } from '../shell/desk';
import type { Button, Color, Icon, OnClick } from './card';
import { plainText, readRichText } from './rich-text';
import { useSurface } from './surface';

const CHANNEL = 255;
/** Above this brightness, black text reads better than white (ITU-R BT.601 weights). */
const BRIGHT = 0.6;

const channels = (color: Color): readonly [number, number, number] => [
  color.red ?? 0,
  color.green ?? 0,
  color.blue ?? 0,
];

function paint(color: Color | undefined): Record<string, string> {
  if (!color) return {};
  const [red, green, blue] = channels(color);
  const bright = 0.299 * red + 0.587 * green + 0.114 * blue > BRIGHT;
  return {
    '--button': `rgb(${[red, green, blue].map(part => Math.round(part * CHANNEL)).join(' ')})`,
    '--on-button': bright ? '#1f1f1f' : '#fff',
  };
}

/** Pictures from outside are not fetched, except those that travel inside the card. */
export const isOwnImage = (url: string | undefined): url is string =>
  !!url && /^data:image\/(png|jpe?g|gif|webp);base64,/i.test(url);

export function CardIcon({ icon, size = 20 }: { readonly icon: Icon; readonly size?: number }) {
  if (isOwnImage(icon.iconUrl)) {
    return (
      <img
        class={icon.imageType === 'CIRCLE' ? 'round' : ''}
        src={icon.iconUrl}
        width={size}
        height={size}
        alt={icon.altText ?? ''}
      />
    );
  }
  const name = icon.knownIcon ?? icon.materialIcon?.name ?? '';
  return <Drawing name={cardIcon(name)} size={size} label={icon.altText} />;
}

const STYLES = {
  FILLED: 'filled',
  FILLED_TONAL: 'tonal',
  OUTLINED: 'outlined',
  BORDERLESS: 'borderless',
} as const;

export function CardButton({ button, extra = '' }: { readonly button: Button; readonly extra?: string }) {
  const surface = useSurface();
  const { onClick, text = '', icon } = button;
  if (onClick?.overflowMenu)
    return <OverflowMenu label={button.altText ?? icon?.altText ?? text} onClick={onClick} />;
  const style = button.color ? 'filled' : STYLES[button.type ?? 'OUTLINED'];
  const label = button.altText ?? (text ? undefined : icon?.altText);
  return (
    <button
      type="button"
      class={`card-button ${style} ${text ? '' : 'icon-only'} ${extra}`}
      style={paint(button.color)}
      disabled={button.disabled}
      aria-disabled={surface.busy}
      aria-label={label}
      title={label}
      onClick={() => onClick && surface.click(onClick)}
    >
      {icon && <CardIcon icon={text ? { ...icon, altText: '' } : icon} size={18} />}
      {text && <span>{plainText(readRichText(text))}</span>}
    </button>
  );
}

export function ButtonList({ buttons }: { readonly buttons: readonly Button[] }) {
  return (
    <div class="button-list">
      {buttons.map((button, index) => (
        <CardButton key={index} button={button} />
      ))}
    </div>
  );
}

export interface MenuItem {
  readonly text: string;
  readonly icon?: Icon | undefined;
  readonly disabled: boolean;
  choose(): void;
}

interface DotsMenuProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly tabIndex?: number;
}

/** Pixels between a menu and what it must not touch. */
const MENU_GAP = 6;

/** Under its button and within the panel, above it where there is no room below. */
function place(menu: HTMLElement, button: HTMLElement): void {
  const frame = (button.closest('.panel') ?? document.body).getBoundingClientRect();
  const from = button.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const left = Math.max(frame.left + MENU_GAP, Math.min(from.right, frame.right - MENU_GAP) - width);
  const below = from.bottom + MENU_GAP;
  const fits = below + height <= window.innerHeight - MENU_GAP;
  Object.assign(menu.style, {
    position: 'fixed',
    right: 'auto',
    left: `${left}px`,
    top: `${fits ? below : Math.max(MENU_GAP, from.top - MENU_GAP - height)}px`,
  });
}

/** A menu behind three dots. Arrow keys move, Escape closes and gives the focus back. */
export function DotsMenu({ label, items, tabIndex = 0 }: DotsMenuProps) {
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  // Before the next key can come: what is typed fast must not meet a menu without focus.
  useLayoutEffect(() => {
    if (!open) return;
    if (menu.current && opener.current) place(menu.current, opener.current);
    menu.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    const outside = (event: Event): void => {
      if (!menu.current?.parentElement?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);
  const move = (event: KeyboardEvent): void => {
    const all = [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const at = all.indexOf(document.activeElement as HTMLElement);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Escape') {
      setOpen(false);
      opener.current?.focus();
      event.stopPropagation();
    } else if (step) {
      event.preventDefault();
      all[(at + step + all.length) % all.length]?.focus();
    }
  };
  return (
    <div class="menu-anchor" onKeyDown={move}>
      <button
        ref={opener}
        type="button"
        class="icon-button"
        tabIndex={tabIndex}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={label}
        title={label}
        onClick={() => setOpen(!open)}
      >
        <Drawing name="more" />
      </button>
      {open && (
        <div ref={menu} class="menu" role="menu" aria-label={label}>
          {items.map((item, index) => (
            <button
              key={index}
              type="button"
              role="menuitem"
              class="menu-item"
              disabled={item.disabled}
              onClick={() => {
                setOpen(false);
                opener.current?.focus();
                item.choose();
              }}
            >
              {item.icon && <CardIcon icon={item.icon} />}
              {item.text}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function OverflowMenu({ label, onClick }: { readonly label: string; readonly onClick: OnClick }) {
  const surface = useSurface();
  const { t } = useDesk();
  const items = (onClick.overflowMenu?.items ?? []).map(item => ({
    text: item.text ?? '',
    icon: item.startIcon,
    disabled: item.disabled ?? false,
    choose: () => item.onClick && surface.click(item.onClick),
  }));
  return <DotsMenu label={label || t('menu')} items={items} />;
}
