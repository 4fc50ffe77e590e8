/** The multi-select of a card: what is chosen stands as chips in the field, what can be chosen opens under it. */
import { useId, useState } from 'preact/hooks';
import { Icon } from '../icons';
import { useDesk } from '../shell/desk';
import type { SelectionInput } from './card';
import { comboProps, SuggestList, useSuggestKeys, type Offer } from './suggest-list';
import { useSurface } from './surface';

/** What Gmail takes for granted where a card says nothing (card.proto). */
const USUAL_MOST = 3;
const USUAL_KEYS = 3;

export function MultiSelect({ input }: { readonly input: SelectionInput }) {
  const surface = useSurface();
  const { t } = useDesk();
  const id = useId();
  const [typed, setTyped] = useState('');
  const name = input.name ?? '';
  const label = input.label ?? name;
  const items = input.items ?? [];
  const chosen = surface.fields[name] ?? [];
  const full = chosen.length >= (input.multiSelectMaxSelectedItems ?? USUAL_MOST);
  const shown = typed.length >= (input.multiSelectMinQueryLength ?? USUAL_KEYS) && !full;
  const offers: readonly Offer[] = shown
    ? items
        .filter(item => !chosen.includes(item.value ?? ''))
        .map(item => ({
          value: item.value ?? '',
          text: item.text ?? '',
          ...(item.bottomText ? { below: item.bottomText } : {}),
        }))
        .filter(({ text, below = '' }) => `${text}\n${below}`.toLowerCase().includes(typed.toLowerCase()))
    : [];
  const set = (values: readonly string[]): void => surface.set(name, values, input.onChangeAction);
  const take = (offer: Offer): void => {
    set([...chosen, offer.value]);
    setTyped('');
  };
  const keys = useSuggestKeys(offers, take);
  return (
    <div class="field multi">
      <div class="multi-box">
        {chosen.map(value => {
          const text = items.find(item => item.value === value)?.text ?? value;
          return (
            <span key={value} class="picked">
              {text}
              <button
                type="button"
                aria-label={t('remove', { name: text })}
                title={t('remove', { name: text })}
                onClick={() => set(chosen.filter(one => one !== value))}
              >
                <Icon name="close" size={14} />
              </button>
            </span>
          );
        })}
        <input
          id={id}
          type="text"
          value={typed}
          placeholder=" "
          aria-invalid={surface.missing.includes(name) || undefined}
          {...comboProps(id, keys)}
          onInput={event => {
            setTyped(event.currentTarget.value);
            keys.show();
          }}
          onFocus={() => keys.show()}
          onBlur={() => keys.hide()}
          onKeyDown={event => {
            keys.onKeyDown(event);
            if (event.key === 'Backspace' && typed === '') set(chosen.slice(0, -1));
          }}
        />
      </div>
      <label for={id}>{label}</label>
      <SuggestList id={id} label={label} offers={offers} keys={keys} chosen={chosen} onTake={take} />
    </div>
  );
}
