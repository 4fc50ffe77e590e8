/** The list of suggestions under a field, with the keys of a combobox: arrows walk, Enter takes, Escape closes. */
import { useState } from 'preact/hooks';

export interface Offer {
  readonly value: string;
  readonly text: string;
  readonly below?: string;
}

export interface SuggestKeys {
  readonly open: boolean;
  readonly active: number;
  show(): void;
  hide(): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** @param take what choosing an offer does */
export function useSuggestKeys(offers: readonly Offer[], take: (offer: Offer) => void): SuggestKeys {
  const [wanted, setWanted] = useState(false);
  const [active, setActive] = useState(-1);
  const open = wanted && offers.length > 0;
  const hide = (): void => {
    setWanted(false);
    setActive(-1);
  };
  return {
    open,
    active: Math.min(active, offers.length - 1),
    show: () => setWanted(true),
    hide,
    onKeyDown(event) {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (step && offers.length > 0) {
        event.preventDefault();
        setWanted(true);
        setActive((Math.max(active, step > 0 ? -1 : 0) + step + offers.length) % offers.length);
      } else if (event.key === 'Enter' && open && offers[active]) {
        event.preventDefault();
        take(offers[active]);
        hide();
      } else if (event.key === 'Escape' && open) {
        event.stopPropagation();
        hide();
      }
    },
  };
}

/** What ties the field to its list for screen readers. */
export const comboProps = (id: string, keys: SuggestKeys) =>
  ({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': keys.open,
    'aria-controls': `${id}-list`,
    'aria-activedescendant': keys.open && keys.active >= 0 ? `${id}-offer-${keys.active}` : undefined,
    autocomplete: 'off',
  }) as const;

interface SuggestListProps {
  readonly id: string;
  readonly label: string;
  readonly offers: readonly Offer[];
  readonly keys: SuggestKeys;
  readonly chosen?: readonly string[];
  onTake(offer: Offer): void;
}

export function SuggestList({ id, label, offers, keys, chosen, onTake }: SuggestListProps) {
  if (!keys.open) return null;
  return (
    <ul
      class="suggestions"
      id={`${id}-list`}
      role="listbox"
      aria-label={label}
      aria-multiselectable={chosen !== undefined}
    >
      {offers.map((offer, index) => (
        <li
          key={offer.value}
          id={`${id}-offer-${index}`}
          role="option"
          aria-selected={chosen ? chosen.includes(offer.value) : index === keys.active}
          class={index === keys.active ? 'active' : ''}
          // Before the field loses its focus, which closes the list.
          onPointerDown={event => event.preventDefault()}
          onClick={() => {
            onTake(offer);
            keys.hide();
          }}
        >
          {offer.text}
          {offer.below && <small>{offer.below}</small>}
        </li>
      ))}
    </ul>
  );
}
