/** The side panel over a desk at work on an office in memory: one run for each click, as on Google. */
import type { Answer } from '../../src/addon/answer';
import type { Card } from '../../src/addon/card';
import type { OwnMailbox } from '../../src/addon/desk/mailbox';
import { showCompose } from '../../src/addon/open';
import { handle } from '../../src/addon/routes';
import { insert, update } from '../../src/book/row';
import { TABLES, type TableName } from '../../src/book/schema';
import type { Cell } from '../../src/book/book';
import { contactIdFor } from '../../src/crm/hash';
import type { DraftHandle } from '../../src/addon/answer';
import { TestOffice, aMail, type MailFacts } from '../intake/office';
import { actionsOf, readable } from './card-reading';
import { seated } from './desk/seat';
import type { Click } from './every-action';
import { click, scene } from './office';
import { propertiesOn } from '../intake/properties';

export const ANA = 'ana@solarmora.example';
export const ADMIN = 'casebook@solarmora.example';
export const ANN = contactIdFor('ann@acme.example');

/** Open beside the panel: nobody has logged it. */
export const OPEN: MailFacts & { readonly id: string } = {
  id: 'open@acme.example',
  from: 'Ann Lee <ann@acme.example>',
  to: [ANA],
  cc: ['Tom <tom@stone.example>'],
  subject: 'Another thing',
};

/** A forward by a colleague whose writer could not be read. */
export const FORWARDED: MailFacts & { readonly id: string } = {
  id: 'forward@solarmora.example',
  from: `Ana <${ANA}>`,
  to: ['kenji@solarmora.example'],
  subject: 'Fwd: Offer',
};

const cardIn = (answer: Answer): Card | null => {
  if (answer.kind !== 'cards') return null;
  const last = answer.navigation[answer.navigation.length - 1];
  if (last === undefined) return null;
  return 'pushCard' in last ? last.pushCard : 'updateCard' in last ? last.updateCard : null;
};

/** A card that is shown, with what can be pressed on it. */
export class Shown {
  constructor(
    private readonly panel: PanelAtWork,
    readonly answer: Answer,
    readonly card: Card | null,
  ) {}

  /** @throws Error when there is none */
  button(action: string, more: Readonly<Record<string, string>> = {}): Click {
    const wanted = Object.entries({ ...more, action });
    const all = this.card === null ? [] : actionsOf(this.card);
    const parameters = all.find(each => wanted.every(([name, value]) => each[name] === value));
    if (parameters === undefined)
      throw new Error(
        `Nothing does ${JSON.stringify(wanted)} on ${this.card?.name}: ${all.map(each => each['action']).join(', ')}`,
      );
    return { parameters };
  }

  press(click: Click): Shown {
    return this.panel.press(click);
  }

  /** What a person reads: the card, and the notification. */
  get text(): string {
    const notification = this.answer.kind === 'cards' ? (this.answer.notification ?? '') : '';
    return `${this.card === null ? '' : readable(this.card)}\n${notification}`;
  }

  /** What stands in the fields; of a choice, what is chosen. */
  get values(): Readonly<Record<string, string>> {
    const found: Record<string, string> = {};
    for (const widget of this.card?.sections.flatMap(({ widgets }) => widgets) ?? []) {
      if ('textInput' in widget) found[widget.textInput.name] = widget.textInput.value ?? '';
      if ('selectionInput' in widget)
        found[widget.selectionInput.name] = widget.selectionInput.items
          .filter(({ selected }) => selected === true)
          .map(({ value }) => value)
          .join(', ');
      if ('dateTimePicker' in widget)
        found[widget.dateTimePicker.name] = widget.dateTimePicker.valueMsEpoch ?? '';
    }
    return found;
  }
}

export class PanelAtWork {
  readonly office = new TestOffice({ 'Reopen days': '30' });
  private readonly atFirst: () => void;
  /** What left the book: drafts, mails, triggers and marks on mail of the own mailbox. */
  readonly effects: string[] = [];
  private readonly marks = new Set<string>();
  private readonly remembered = new Map<string, string>();
  private readonly properties = new Map<string, string>();
  private user = ANA;
  private mail: MailFacts = OPEN;
  private runs = 0;

  constructor() {
    this.office.take({ id: 'm1@acme.example', subject: 'The inverter blinks red' });
    this.office.take({ from: 'Rita River <rita@river.example>', subject: 'A barn' });
    this.office.take({ from: 'Eve <eve@evil.example>', to: ['log@solarmora.example'] });
    this.set('Addresses', { address: 'ann@second.example', contactId: ANN, state: 'ok' });
    this.set('Deals', { id: 'D-1', name: 'Roof', stage: 'new', contactId: ANN });
    this.set('Tasks', { id: 'T-1', title: 'Call', state: 'open', contactId: ANN });
    this.set('Templates', {
      name: 'Offer',
      language: 'en',
      subject: 'Roof',
      text: 'Dear {{contact.first|there}}',
    });
    this.set('Rules', { id: 'Roofs', order: 1, condition: 'subject contains roof', action: 'tag roof' });
    this.set('Users', { email: ADMIN, role: 'admin', active: true });
    this.change('Users', ANA, { signature: 'Ana Mora' });
    this.atFirst = this.office.book.keep();
  }

  /** As it was at first: making an office takes longer than the clicks of a test. */
  again(): this {
    this.atFirst();
    this.effects.length = 0;
    for (const kept of [this.marks, this.remembered, this.properties]) kept.clear();
    this.mail = OPEN;
    return this.as(ANA);
  }

  get heldId(): string {
    return String(this.office.values('Held')[0]?.['id']);
  }

  as(user: string): this {
    this.user = user;
    return this;
  }

  opening(mail: MailFacts): this {
    this.mail = mail;
    return this;
  }

  /** A row that somebody else adds. */
  set(table: TableName, values: Readonly<Record<string, Cell>>): void {
    this.office.book.commit([insert(table, values)]);
  }

  /** Cells that somebody else changes. */
  change(table: TableName, id: string, values: Readonly<Record<string, Cell>>): void {
    this.office.book.commit([update(table, id, values)]);
  }

  show(
    action: string,
    parameters: Readonly<Record<string, string>> = {},
    typed: Readonly<Record<string, string>> = {},
  ): Shown {
    return this.press({ parameters: { ...parameters, action }, typed });
  }

  press({ parameters, typed = {} }: Click): Shown {
    const formInputs = Object.fromEntries(
      Object.entries(typed).flatMap(([name, value]) => (value === '' ? [] : [[name, [value]]])),
    );
    const event = click(parameters['action'] ?? '', parameters, { formInputs });
    const failed: unknown[] = [];
    const answer = handle(event, () => this.desk(), this.scene(failed));
    if (failed.length > 0) throw failed[0];
    return new Shown(this, answer, cardIn(answer));
  }

  /** The card of a draft to somebody. */
  drafting(address: string): Shown {
    const event = click('', {}, { draftRecipients: [address], draftBcc: [] });
    const card = showCompose(event, () => this.desk(), this.scene([]));
    return new Shown(this, { kind: 'cards', navigation: [], stateChanged: false }, card);
  }

  /** Everything that a click can change, a line each. */
  picture(): readonly string[] {
    return [
      ...TABLES.flatMap(table => this.office.values(table).map(row => `${table} ${JSON.stringify(row)}`)),
      ...this.effects,
      ...[...this.marks].sort(),
      ...[...this.properties].map(([name, value]) => `${name}: ${value}`),
    ];
  }

  private scene(failed: unknown[]) {
    return scene('en', {
      reference: `run-${++this.runs}`,
      now: this.office.now,
      report: (_reference, error) => failed.push(error),
    });
  }

  private desk() {
    const drafted = (what: string): DraftHandle => {
      this.effects.push(what);
      return {} as DraftHandle;
    };
    const { desk } = seated(this.office, this.mail, {
      user: this.user,
      clock: { now: () => this.office.now },
      properties: propertiesOn(this.properties),
      memory: {
        get: names =>
          Object.fromEntries(
            names.flatMap(name => {
              const value = this.remembered.get(name);
              return value === undefined ? [] : [[name, value]];
            }),
          ),
        put: values => Object.entries(values).forEach(([name, value]) => this.remembered.set(name, value)),
      },
      draft: ({ to }) => drafted(`draft to ${to.join()}`),
      mailbox: {
        send: () => {
          this.effects.push('mail');
          return { messageId: 'test@solarmora.example', gmailId: 'g', threadId: 't' };
        },
        find: () => ({ gmailId: '', labelIds: [], arrivedAt: 0 }),
      },
      switchDaily: on => void this.marks.add(`daily ${on}`),
      later: () => void this.marks.add('trigger'),
      ownMailbox: this.ownMailbox(),
    });
    return desk;
  }

  private ownMailbox(): OwnMailbox {
    const own = {
      id: 'g-1',
      threadId: 't-1',
      labelIds: ['INBOX', 'UNREAD'],
      snippet: '',
      receivedAt: this.office.now,
      permalink: 'https://mail.google.com/mail/u/0/#all/t-1',
      head: aMail(OPEN),
    };
    return {
      list: () => ({ ids: ['g-1'], next: '' }),
      heads: () => [own],
      whole: () => own,
      modify: (id, add, remove) => void this.marks.add(`${id} +${add.join()} -${remove.join()}`),
      trash: id => void this.marks.add(`${id} trash`),
      draft: () => void this.effects.push('answer'),
    };
  }
}
