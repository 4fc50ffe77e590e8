/** The side panel of one person as Gmail keeps it: the cards on the stack, and what a click does to them. */
import type { Faults, RunResult } from '../../workbench/runtime/contract';
import type { CardEventParts } from '../../workbench/events';

type Json = Readonly<Record<string, unknown>>;

export interface Answered {
  readonly result: RunResult;
  /** As it goes over the wire; null when the run did not end, or returned nothing. */
  readonly wire: unknown;
}

type Call = (functionName: string, more: CardEventParts, faults?: Faults) => Answered;

export interface ClickMade {
  readonly result: RunResult;
  readonly notification: string | null;
  readonly stateChanged: boolean;
}

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);

const walk = (value: unknown, visit: (item: Json) => void): void => {
  if (Array.isArray(value)) value.forEach(item => walk(item, visit));
  else if (isRecord(value)) {
    visit(value);
    Object.values(value).forEach(item => walk(item, visit));
  }
};

const TEXTS = ['title', 'subtitle', 'header', 'text', 'topLabel', 'bottomLabel', 'actionLabel', 'label'];

interface Click {
  readonly text: string;
  readonly function: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const clickOf = (item: Json): Click | null => {
  const action = at(item, 'onClick', 'action');
  const text = item['text'] ?? item['actionLabel'] ?? item['altText'];
  const name = at(action, 'function');
  if (typeof text !== 'string' || typeof name !== 'string') return null;
  const given = at(action, 'parameters');
  const parameters = (Array.isArray(given) ? given : []).map(
    (pair: unknown) => [String(at(pair, 'key')), String(at(pair, 'value'))] as const,
  );
  return { text, function: name, parameters: Object.fromEntries(parameters) };
};

export class CardStack {
  private readonly cards: unknown[] = [];
  /** The run that drew the first card. */
  opened: RunResult | null = null;

  constructor(
    private readonly call: Call,
    private readonly first: string,
  ) {}

  /** Gmail asks for the first card. @throws Error when the run does not end */
  open(faults?: Faults): this {
    const { result, wire } = this.call(this.first, {}, faults);
    this.opened = result;
    if (wire === null) throw new Error(`No card came: ${result.error}`);
    this.cards.length = 0;
    this.follow(wire);
    return this;
  }

  /** Name of the card that is shown. */
  get name(): string {
    return String(at(this.cards[this.cards.length - 1], 'name') ?? '');
  }

  get depth(): number {
    return this.cards.length;
  }

  /** Everything that can be read on the card that is shown, a line each, without markup. */
  get text(): string {
    const lines: string[] = [];
    walk(this.cards[this.cards.length - 1], item => {
      for (const key of TEXTS) {
        const value = item[key];
        if (typeof value === 'string') lines.push(value.replace(/<[^>]*>/g, ''));
      }
    });
    return lines.join('\n');
  }

  /** What stands in the fields of the card that is shown, by name; of a choice, what is chosen. */
  get values(): Readonly<Record<string, string>> {
    const found: Record<string, string> = {};
    walk(this.cards[this.cards.length - 1], item => {
      const name = item['name'];
      if (typeof name !== 'string' || item['label'] === undefined) return;
      const items = Array.isArray(item['items']) ? (item['items'] as unknown[]) : null;
      found[name] =
        items === null
          ? String(item['value'] ?? item['valueMsEpoch'] ?? '')
          : items
              .filter(each => at(each, 'selected') === true)
              .map(each => String(at(each, 'value')))
              .join(',');
    });
    return found;
  }

  /** What can be clicked, by its text. */
  get clicks(): readonly Click[] {
    const found: Click[] = [];
    walk(this.cards[this.cards.length - 1], item => {
      const click = clickOf(item);
      if (click) found.push(click);
    });
    return found;
  }

  /** The names of what can be clicked: the parameter `action` of each. */
  get actions(): readonly string[] {
    return this.clicks.map(({ parameters }) => parameters['action'] ?? '');
  }

  /** What does this, with these further parameters. @throws Error when the card has no such click */
  find(action: string, more: Readonly<Record<string, string>> = {}): Click {
    const wanted = Object.entries({ ...more, action });
    const found = this.clicks.find(({ parameters }) =>
      wanted.every(([key, value]) => parameters[key] === value),
    );
    if (!found) throw new Error(`Nothing does ${JSON.stringify(wanted)} among ${this.actions.join(', ')}`);
    return found;
  }

  /** A click on what does this; `typed` fills the card's fields. */
  click(action: string, typed: Readonly<Record<string, string>> = {}, faults?: Faults): ClickMade {
    return this.press(this.find(action), typed, faults);
  }

  /** The same click again, as of a hand that pressed twice before the first answer came. */
  press(click: Click, typed: Readonly<Record<string, string>> = {}, faults?: Faults): ClickMade {
    const formInputs = Object.fromEntries(
      Object.entries(typed).map(([name, value]) => [name, { stringInputs: { value: [value] } }]),
    );
    const { result, wire } = this.call(
      click.function,
      { parameters: click.parameters, ...(Object.keys(typed).length > 0 ? { formInputs } : {}) },
      faults,
    );
    if (wire !== null) this.follow(wire);
    const notification = at(wire, 'renderActions', 'action', 'notification', 'text');
    return {
      result,
      notification: typeof notification === 'string' ? notification : null,
      stateChanged: at(wire, 'stateChanged') === true,
    };
  }

  private follow(wire: unknown): void {
    const action = at(wire, 'renderActions', 'action') ?? at(wire, 'action');
    const steps = at(action, 'navigations');
    for (const step of Array.isArray(steps) ? (steps as unknown[]) : []) {
      if (at(step, 'pushCard') !== undefined) this.cards.push(at(step, 'pushCard'));
      else if (at(step, 'updateCard') !== undefined)
        this.cards.splice(Math.max(0, this.cards.length - 1), 1, at(step, 'updateCard'));
      else if (at(step, 'popToRoot') === true) this.cards.splice(1);
      else if (typeof at(step, 'popToCard') === 'string') {
        const place = this.cards.map(card => at(card, 'name')).lastIndexOf(at(step, 'popToCard'));
        if (place >= 0) this.cards.splice(place + 1);
      } else if (at(step, 'pop') === true && this.cards.length > 1) this.cards.pop();
    }
  }
}
