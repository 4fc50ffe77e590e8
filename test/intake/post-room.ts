/** A mailbox, files and properties in memory for the poller's tests; every call can be made to fail. */
import { memoryBook } from '../../src/book/memory';
import type { Book } from '../../src/book/book';
import { firstRows } from '../../src/intake/first-rows';
import type { PollPorts } from '../../src/intake/batch';
import { poll, type PollReport } from '../../src/intake/poll';
import type { FetchedMail, SentMail } from '../../src/intake/ports';
import { PROPERTY, readInstallation } from '../../src/intake/state';
import { reminderWords } from '../../src/reminder-words';
import { aMail, NOW, type MailFacts } from './office';
import { sha256 } from '../sha256';

const LABELS = { in: 'L-in', done: 'L-done', held: 'L-held', error: 'L-error' };

interface Letter {
  readonly facts: MailFacts;
  readonly threadId: string;
  labels: string[];
}

export class PostRoom {
  readonly book = memoryBook();
  readonly letters = new Map<string, Letter>();
  readonly sent: { readonly raw: string; readonly threadId: string | null; readonly messageId: string }[] =
    [];
  readonly saved: { readonly hash: string; readonly name: string }[] = [];
  readonly properties: Record<string, string> = {
    [PROPERTY.book]: 'book',
    [PROPERTY.secret]: 'secret',
    [PROPERTY.installation]: 'test',
    [PROPERTY.labels]: JSON.stringify(LABELS),
    [PROPERTY.account]: 'casebook@solarmora.example',
  };
  readonly calls: string[] = [];
  now = NOW;
  lockedByOther = false;
  /** Throws or kills at a call by its running number. */
  onCall: (name: string, index: number) => void = () => undefined;
  /** Stands in front of the book, to make commits fail. */
  guard: (book: Book) => Book = book => book;

  constructor(settings: Readonly<Record<string, string>> = {}) {
    this.book.commit(
      firstRows(
        'casebook@solarmora.example',
        {
          settings,
          routes: [
            { name: 'support', kind: 'support', address: 'support@solarmora.example', acknowledge: true },
          ],
        },
        new Date(NOW).toISOString(),
      ),
    );
  }

  deliver(...mails: readonly MailFacts[]): void {
    for (const facts of mails) {
      const number = this.letters.size + 1;
      this.letters.set(`g${number}`, { facts, threadId: facts.thread ?? `t${number}`, labels: [LABELS.in] });
    }
  }

  /** Ids under a label, by its short name. */
  under(label: keyof typeof LABELS): readonly string[] {
    return [...this.letters].filter(([, letter]) => letter.labels.includes(LABELS[label])).map(([id]) => id);
  }

  poll(): PollReport {
    const installation = readInstallation({
      all: () => this.properties,
      set: () => undefined,
      remove: () => undefined,
    });
    if (!installation) throw new Error('not installed');
    return poll(this.ports(), installation);
  }

  private ports(): PollPorts {
    const called = <T>(name: string, work: () => T): T => {
      this.onCall(name, this.calls.push(name) - 1);
      this.now += 100;
      return work();
    };
    const letter = (id: string): Letter => {
      const found = this.letters.get(id);
      if (!found) throw new Error('Requested entity was not found.');
      return found;
    };
    const book: Book = {
      find: queries => called('book.find', () => this.book.find(queries)),
      latest: (table, column, key, n) => called('book.latest', () => this.book.latest(table, column, key, n)),
      seek: (text, tables) => called('book.seek', () => this.book.seek(text, tables)),
      whole: table => this.book.whole(table),
      commit: changes => called('book.commit', () => this.book.commit(changes)),
    };
    return {
      book: this.guard(book),
      mailbox: {
        list: (label, limit) =>
          called('list', () => ({
            ids: [...this.letters]
              .filter(([, each]) => each.labels.includes(label))
              .map(([id]) => id)
              .slice(0, limit),
            waiting: 0,
          })),
        fetch: gmailId =>
          called('fetch', () => {
            const { facts, threadId } = letter(gmailId);
            return {
              gmailId,
              threadId,
              labelIds: [],
              permalink: '',
              receivedAt: this.now,
              reading: facts,
            } as unknown as FetchedMail;
          }),
        attachment: (_id, handle) =>
          called('attachment', () => new Uint8Array(Buffer.from(handle, 'latin1'))),
        relabel: (ids, add, remove) =>
          called('relabel', () =>
            ids.forEach(
              id =>
                (letter(id).labels = [
                  ...letter(id).labels.filter(label => !remove.includes(label) && !add.includes(label)),
                  ...add,
                ]),
            ),
          ),
        send: (raw, threadId) =>
          called('send', (): SentMail => {
            const messageId = `sent-${this.sent.length + 1}@gmail.example`;
            this.sent.push({ raw, threadId, messageId });
            return { gmailId: `s${this.sent.length}`, threadId: threadId ?? '', messageId };
          }),
        sentSince: (_since, header) =>
          called('sentSince', () =>
            Object.fromEntries(
              this.sent.map(({ raw, threadId, messageId }): [string, SentMail] => [
                new RegExp(`^${header}: (.*)$`, 'm').exec(raw)?.[1]?.trim() ?? '',
                { gmailId: 's', threadId: threadId ?? '', messageId },
              ]),
            ),
          ),
        listSince: label =>
          called('listSince', () =>
            [...this.letters]
              .filter(([, each]) => each.labels.some(own => label.includes(own)))
              .map(([id]) => id),
          ),
        find: () => called('find', () => null),
        arrivedAt: id => called('arrivedAt', () => NOW - 60_000 * Number(id.slice(1))),
        ensureLabels: () => ({}),
      },
      files: {
        hashOf: sha256,
        byHash: hashes =>
          called('files.byHash', () =>
            Object.fromEntries(
              hashes
                .filter(hash => this.saved.some(file => file.hash === hash))
                .map(hash => [hash, { id: hash, url: `drive:${hash.slice(0, 8)}` }]),
            ),
          ),
        save: (hash, name) =>
          called('files.save', () => {
            this.saved.push({ hash, name });
            return { id: hash, url: `drive:${hash.slice(0, 8)}` };
          }),
      },
      properties: {
        all: () => this.properties,
        set: values => called('properties.set', () => void Object.assign(this.properties, values)),
        remove: name => called('properties.remove', () => void delete this.properties[name]),
      },
      lock: { tryLock: () => !this.lockedByOther, release: () => undefined },
      pollLock: { tryLock: () => true, release: () => undefined },
      clock: { now: () => this.now },
      zone: () => 0,
      read: ({ reading }) => {
        const facts = reading as unknown as MailFacts;
        if (facts.text === 'unreadable') throw new Error('this mail cannot be read');
        return aMail(facts);
      },
      reminders: reminderWords('en'),
      log: () => undefined,
    };
  }
}
