/** The widgets of a card in which one chooses: lists, boxes, switches, dates. */
import { useId } from 'preact/hooks';
import type { DateTimePicker, SelectionInput, SwitchControl } from './card';
import { MultiSelect } from './multi-select';
import { fromPicker, toPicker } from './picker';
import { useSurface } from './surface';

const BOX = { type: 'checkbox' } as const;
const SWITCH = { type: 'checkbox', role: 'switch', class: 'switch' } as const;

const valuesOf = (values: readonly string[] | undefined): readonly string[] => values ?? [];

function Dropdown({ input }: { readonly input: SelectionInput }) {
  const surface = useSurface();
  const id = useId();
  const name = input.name ?? '';
  return (
    <div class="field dropdown">
      <select
        id={id}
        name={name}
        value={valuesOf(surface.fields[name])[0] ?? ''}
        aria-invalid={surface.missing.includes(name) || undefined}
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
  if (input.type === 'MULTI_SELECT') return <MultiSelect input={input} />;
  const name = input.name ?? '';
  const chosen = valuesOf(surface.fields[name]);
  const radio = input.type === 'RADIO_BUTTON';
  const switches = input.type === 'SWITCH';
  const toggle = (value: string, on: boolean): void => {
    const others = chosen.filter(one => one !== value);
    surface.set(name, radio ? [value] : on ? [...others, value] : others, input.onChangeAction);
  };
  return (
    <fieldset class={switches ? 'choices switches' : 'choices'}>
      {input.label && <legend>{input.label}</legend>}
      {(input.items ?? []).map(item => (
        <label key={item.value} class="choice">
          <input
            {...(radio ? ({ type: 'radio' } as const) : switches ? SWITCH : BOX)}
            name={name}
            value={item.value ?? ''}
            checked={chosen.includes(item.value ?? '')}
            onChange={event => toggle(item.value ?? '', event.currentTarget.checked)}
          />
          <span>{item.text}</span>
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
        value={toPicker(picker, ms)}
        aria-invalid={surface.missing.includes(name) || undefined}
        onChange={event =>
          surface.set(name, [fromPicker(picker, event.currentTarget.value)], picker.onChangeAction)
        }
      />
      <label for={id}>{picker.label ?? name}</label>
    </div>
  );
}
