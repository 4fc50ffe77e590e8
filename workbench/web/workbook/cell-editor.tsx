/** Edits one cell in its place: a text field, or the list of a dropdown. */
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Where the keyboard goes when the text is saved. */
export type AfterEdit = 'stay' | 'down' | 'right';

interface CellEditorProps {
  readonly label: string;
  readonly start: string;
  readonly choices: readonly string[] | null;
  onSave(text: string, then: AfterEdit): void;
  onCancel(): void;
}

export function CellEditor({ label, start, choices, onSave, onCancel }: CellEditorProps) {
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const over = useRef(false);
  useLayoutEffect(() => {
    field.current?.focus();
    if (!choices) field.current?.setSelectionRange(start.length, start.length);
  }, []);
  const finish = (then: AfterEdit): void => {
    if (over.current) return;
    over.current = true;
    onSave(field.current?.value ?? start, then);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Enter') finish('down');
    else if (event.key === 'Tab') finish('right');
    else if (event.key === 'Escape') {
      over.current = true;
      onCancel();
    } else return;
    event.preventDefault();
  };
  const shared = {
    ref: field,
    class: 'cell-editor',
    'aria-label': label,
    onKeyDown,
    onBlur: () => finish('stay'),
    onMouseDown: (event: Event) => event.stopPropagation(),
  };
  if (!choices) return <input {...shared} defaultValue={start} />;
  return (
    <select {...shared} defaultValue={start} onChange={() => finish('stay')}>
      {[...new Set(['', start, ...choices])].map(choice => (
        <option key={choice} value={choice} selected={choice === start}>
          {choice}
        </option>
      ))}
    </select>
  );
}
