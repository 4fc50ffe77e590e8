/** The text field of a card: one line or several, with what it offers while somebody types. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { TextInput } from './card';
import { comboProps, SuggestList, useSuggestKeys, type Offer } from './suggest-list';
import { useSurface } from './surface';

/** Wait after the last key before the bundle is asked for suggestions: each question is a run. */
const SUGGEST_DELAY_MS = 350;

const offersOf = (texts: readonly string[]): readonly Offer[] =>
  [...new Set(texts)].map(text => ({ value: text, text }));

/** A fixed list is narrowed by the client to what begins with the typed text; an answered one is shown as it is. */
function useOffers(input: TextInput, value: string): readonly Offer[] {
  const surface = useSurface();
  const [answered, setAnswered] = useState<readonly string[] | null>(null);
  const asked = useRef('');
  const { autoCompleteAction: ask } = input;
  const suggest = useRef(surface.suggest);
  suggest.current = surface.suggest;
  useEffect(() => {
    if (!ask || value === asked.current) return;
    const timer = window.setTimeout(() => {
      asked.current = value;
      suggest.current(ask).then(
        texts => asked.current === value && setAnswered(texts),
        () => setAnswered([]),
      );
    }, SUGGEST_DELAY_MS);
    return () => window.clearTimeout(timer);
  }, [ask, value]);
  const typed = value.toLowerCase();
  const fixed = (input.initialSuggestions?.items ?? [])
    .map(item => item.text ?? '')
    .filter(text => text.toLowerCase().startsWith(typed) && text !== value);
  return offersOf([...(answered ?? []), ...fixed]);
}

const MODES = { INTEGER: 'numeric', FLOAT: 'decimal', EMAIL: 'email' } as const;

export function TextField({ input }: { readonly input: TextInput }) {
  const surface = useSurface();
  const id = useId();
  const name = input.name ?? '';
  const label = input.label ?? name;
  const value = surface.fields[name]?.[0] ?? '';
  const before = useRef(value);
  const offers = useOffers(input, value);
  const suggests = Boolean(input.initialSuggestions ?? input.autoCompleteAction);
  const limit = input.validation?.characterLimit;
  const told = [input.hintText && `${id}-hint`, limit && `${id}-count`].filter(Boolean).join(' ');
  const settle = (text: string): void => {
    if (text === before.current) return;
    before.current = text;
    if (input.onChangeAction) surface.set(name, [text], input.onChangeAction);
  };
  const take = (offer: Offer): void => {
    surface.set(name, [offer.value]);
    settle(offer.value);
  };
  const keys = useSuggestKeys(offers, take);
  const shared = {
    id,
    name,
    value,
    placeholder: input.placeholderText ?? ' ',
    'aria-describedby': told || undefined,
    'aria-invalid': surface.missing.includes(name) || undefined,
    ...(limit ? { maxLength: limit } : {}),
    onInput: (event: Event) => {
      surface.set(name, [(event.currentTarget as HTMLInputElement).value]);
      keys.show();
    },
    onBlur: (event: Event) => {
      keys.hide();
      settle((event.currentTarget as HTMLInputElement).value);
    },
  };
  return (
    <div class="field">
      {input.type === 'MULTIPLE_LINE' ? (
        <textarea {...shared} rows={3} />
      ) : (
        <input
          {...shared}
          type="text"
          inputMode={MODES[input.validation?.inputType as keyof typeof MODES] ?? 'text'}
          {...(suggests ? comboProps(id, keys) : {})}
          onFocus={() => input.initialSuggestions && keys.show()}
          onKeyDown={event => {
            if (suggests) keys.onKeyDown(event);
            if (event.key === 'Enter' && !event.defaultPrevented) settle(event.currentTarget.value);
          }}
        />
      )}
      <label for={id}>{label}</label>
      {suggests && <SuggestList id={id} label={label} offers={offers} keys={keys} onTake={take} />}
      <div class="hint">
        <span id={`${id}-hint`}>{input.hintText}</span>
        {limit && (
          <span id={`${id}-count`} class="number">
            {value.length}/{limit}
          </span>
        )}
      </div>
    </div>
  );
}
