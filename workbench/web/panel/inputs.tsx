/** The widgets of a card that take something in: texts, choices, switches, dates. */
import { useId, useRef, useState } from 'preact/hooks';
import type { DateTimePicker, SelectionInput, SwitchControl, TextInput } from './card';
import { fromPicker, toPicker } from './picker';
import { useSurface } from './surface';

/** Wait after the last key before the bundle is asked for suggestions: each question is a run. */
const SUGGEST_DELAY_MS = 350;

const BOX = { type: 'checkbox' } as const;
const SWITCH = { type: 'checkbox', role: 'switch', class: 'switch' } as const;

const valuesOf = (values: readonly string[] | undefined): readonly string[] => values ?? [];

export function TextField({ input }: { readonly input: TextInput }) {
  const surface = useSurface();
  const id = useId();
  const timer = useRef(0);
  const [offered, setOffered] = useState<readonly string[]>(
    (input.initialSuggestions?.items ?? []).map(item => item.text ?? ''),
  );
  const name = input.name ?? '';
  const value = valuesOf(surface.fields[name])[0] ?? '';
  const limit = input.validation?.characterLimit;
  const shared = {
    id,
    name,
    value,
    placeholder: input.placeholderText ?? ' ',
    disabled: surface.busy,
    'aria-describedby': input.hintText ? `${id}-hint` : undefined,
    ...(limit ? { maxLength: limit } : {}),
    onInput: (event: Event) => {
      surface.set(name, [(event.currentTarget as HTMLInputElement).value]);
      const ask = input.autoCompleteAction;
      if (!ask) return;
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void surface.suggest(ask).then(setOffered), SUGGEST_DELAY_MS);
    },
    onChange: (event: Event) =>
      input.onChangeAction &&
      surface.set(name, [(event.currentTarget as HTMLInputElement).value], input.onChangeAction),
  };
  const type = input.validation?.inputType === 'EMAIL' ? 'email' : 'text';
  return (
    <div class="field">
      {input.type === 'MULTIPLE_LINE' ? (
        <textarea {...shared} rows={3} />
      ) : (
        <input
          {...shared}
          type={type}
          inputMode={/INTEGER|FLOAT/.test(input.validation?.inputType ?? '') ? 'decimal' : undefined}
          list={offered.length ? `${id}-list` : undefined}
        />
      )}
      <label for={id}>{input.label ?? name}</label>
      {input.hintText && (
        <div id={`${id}-hint`} class="hint">
          {input.hintText}
        </div>
      )}
      {offered.length > 0 && (
        <datalist id={`${id}-list`}>
          {offered.map(text => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
    </div>
  );
}

function Dropdown({ input }: { readonly input: SelectionInput }) {
  const surface = useSurface();
  const id = useId();
  const name = input.name ?? '';
  return (
    <div class="field">
      <select
        id={id}
        name={name}
        disabled={surface.busy}
        value={valuesOf(surface.fields[name])[0] ?? ''}
        onChange={event => surface.set(name, [event.currentTarget.value], input.onChangeAction)}
      >
        {(input.items ?? []).map(item => (
          <option key={item.value} value={item.value ?? ''}>
            {item.text}
          </option>
        ))}
      </select>
      <label for={id}>{input.label ?? name}</label>
    </div>
  );
}

export function Selection({ input }: { readonly input: SelectionInput }) {
  const surface = useSurface();
  if (input.type === 'DROPDOWN') return <Dropdown input={input} />;
  const name = input.name ?? '';
  const chosen = valuesOf(surface.fields[name]);
  const radio = input.type === 'RADIO_BUTTON';
  const toggle = (value: string, on: boolean): void => {
    const others = chosen.filter(one => one !== value);
    surface.set(name, radio ? [value] : on ? [...others, value] : others, input.onChangeAction);
  };
  return (
    <fieldset class="choices" disabled={surface.busy}>
      {input.label && <legend>{input.label}</legend>}
      {(input.items ?? []).map(item => (
        <label key={item.value} class="choice">
          <input
            {...(radio ? ({ type: 'radio' } as const) : input.type === 'SWITCH' ? SWITCH : BOX)}
            name={name}
            value={item.value ?? ''}
            checked={chosen.includes(item.value ?? '')}
            onChange={event => toggle(item.value ?? '', event.currentTarget.checked)}
          />
          <span>
            {item.text}
            {item.bottomText && <small>{item.bottomText}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** The switch or box at the end of a decorated text; several may share one field name. */
export function SwitchField({ control, label }: { readonly control: SwitchControl; readonly label: string }) {
  const surface = useSurface();
  const name = control.name ?? '';
  const value = control.value ?? '';
  const chosen = valuesOf(surface.fields[name]);
  const box = control.controlType === 'CHECK_BOX' || control.controlType === 'CHECKBOX';
  return (
    <input
      {...(box ? BOX : SWITCH)}
      name={name}
      aria-label={label}
      disabled={surface.busy}
      checked={chosen.includes(value)}
      onChange={event => {
        const others = chosen.filter(one => one !== value);
        surface.set(name, event.currentTarget.checked ? [...others, value] : others, control.onChangeAction);
      }}
    />
  );
}

const PICKER_TYPES = { DATE_ONLY: 'date', TIME_ONLY: 'time', DATE_AND_TIME: 'datetime-local' } as const;

export function DateField({ picker }: { readonly picker: DateTimePicker }) {
  const surface = useSurface();
  const id = useId();
  const name = picker.name ?? '';
  const ms = valuesOf(surface.fields[name])[0] ?? '';
  return (
    <div class="field">
      <input
        id={id}
        name={name}
        type={PICKER_TYPES[picker.type ?? 'DATE_AND_TIME']}
        disabled={surface.busy}
        value={toPicker(picker, ms)}
        onChange={event =>
          surface.set(name, [fromPicker(picker, event.currentTarget.value)], picker.onChangeAction)
        }
      />
      <label for={id}>{picker.label ?? name}</label>
    </div>
  );
}
