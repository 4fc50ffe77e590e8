/**
 * Reads the event object of a card run defensively: fields may be absent, form values may carry an extra level, and
 * the older top-level mirrors are read where the common object has nothing.
 * Source of the shapes: Google Workspace add-ons, "Event objects".
 */
import { PARAMETER } from './actions';

export interface CardEvent {
  /** What was clicked; '' when the run is no click. */
  readonly action: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** Values by field; a field that is empty or not ticked has no key. */
  readonly formInputs: Readonly<Record<string, readonly string[]>>;
  /** BCP 47 tag, or null when the platform does not tell. */
  readonly locale: string | null;
  /** Minutes east of UTC; 0 when unknown. */
  readonly offsetMinutes: number;
  /** Hidden recipients of the draft; null when the platform does not tell. */
  readonly draftBcc: readonly string[] | null;
  /** Open recipients of the draft, To before Cc; empty when the platform does not tell. */
  readonly draftRecipients: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

const fields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

const parametersOf = (value: unknown): Readonly<Record<string, string>> => {
  const found: Record<string, string> = {};
  for (const [key, text] of Object.entries(fields(value))) if (typeof text === 'string') found[key] = text;
  return found;
};

/** Epoch ms of a picked date, as text; the platform gives a number or a text. */
const pickedDate = (level: Fields): readonly string[] => {
  const ms = fields(level['dateInput'] ?? level['dateTimeInput'])['msSinceEpoch'];
  return typeof ms === 'string' || typeof ms === 'number' ? [String(ms)] : [];
};

/** `{stringInputs: {value: []}}` or `{dateInput: {msSinceEpoch}}`, the same below a '' key, or the older plain array. */
const inputValues = (input: unknown): readonly string[] => {
  if (Array.isArray(input)) return strings(input);
  const outer = fields(input);
  const level = fields(outer[''] ?? outer);
  return level['stringInputs'] === undefined
    ? pickedDate(level)
    : strings(fields(level['stringInputs'])['value']);
};

const inputsOf = (value: unknown): Readonly<Record<string, readonly string[]>> => {
  const found: Record<string, readonly string[]> = {};
  for (const [name, input] of Object.entries(fields(value))) {
    const values = inputValues(input);
    if (values.length > 0) found[name] = values;
  }
  return found;
};

const MINUTE_MS = 60_000;

export const readCardEvent = (event: unknown): CardEvent => {
  const whole = fields(event);
  const common = fields(whole['commonEventObject']);
  const gmail = fields(whole['gmail']);
  const parameters = parametersOf(common['parameters'] ?? whole['parameters']);
  const offset = fields(common['timeZone'] ?? whole['userTimezone']);
  const offsetMs = Number(offset['offset'] ?? offset['offSet'] ?? 0);
  const locale = common['userLocale'] ?? whole['userLocale'];
  return {
    action: parameters[PARAMETER.action] ?? '',
    parameters,
    formInputs: inputsOf(common['formInputs'] ?? whole['formInputs']),
    locale: typeof locale === 'string' && locale !== '' ? locale : null,
    offsetMinutes: Number.isFinite(offsetMs) ? Math.round(offsetMs / MINUTE_MS) : 0,
    draftRecipients: [...strings(gmail['toRecipients']), ...strings(gmail['ccRecipients'])],
    draftBcc: Array.isArray(gmail['bccRecipients']) ? strings(gmail['bccRecipients']) : null,
  };
};

/** The mail that is open, as the platform names it; '' where none is. */
export const messageIdOf = (event: unknown): string => {
  const whole = fields(event);
  const id = fields(whole['gmail'])['messageId'] ?? fields(whole['messageMetadata'])['messageId'];
  return typeof id === 'string' ? id : '';
};
