import { BookError } from '../../src/book/book';
import { Unavailable, Unclear } from '../../src/intake/ports';
import type { PollPorts } from '../../src/intake/batch';
import { runUpkeep } from '../../src/intake/upkeep';
import { PROPERTY, readInstallation, type Installation } from '../../src/intake/state';
import { aFile, NOW, type MailFacts } from './office';
import { PostRoom } from './post-room';

const mail = (n: number, more: MailFacts = {}): MailFacts => ({
  id: `m${n}@acme`,
  from: `p${n}@firm${n}.example`,
  subject: `Question ${n}`,
  ...more,
});
const mails = (count: number): MailFacts[] => Array.from({ length: count }, (_, n) => mail(n));
const rows = (room: PostRoom, table: 'Cases' | 'Messages' | 'Events' | 'Held' | 'Outbox' | 'Attachments') =>
  room.book.rows(table).map(row => row.values);

describe('a poll', () => {
  it('works mail off oldest first, in batches of one commit each, and moves the labels after', () => {
    const room = new PostRoom({ 'Acknowledge new cases': 'no' });
    room.deliver(...mails(120));
    const report = room.poll();
    expect(report.processed).toHaveLength(120);
    expect(rows(room, 'Cases').map(row => row['id'])).toEqual(
      Array.from({ length: 120 }, (_, n) => `C-${n + 1}`),
    );
    expect(room.calls.filter(call => call === 'book.commit')).toHaveLength(3);
    expect(room.calls.lastIndexOf('book.commit')).toBeLessThan(room.calls.lastIndexOf('relabel'));
    expect(room.under('done')).toHaveLength(120);
    expect(room.under('in')).toEqual([]);
  });

  it('sees what an earlier mail of the same batch made', () => {
    const room = new PostRoom();
    room.deliver(
      mail(1),
      mail(1, { id: 'answer', subject: 'Re: Question 1', answers: ['m1@acme'] }),
      mail(1, { id: 'm1@acme' }),
    );
    expect(room.poll().processed.map(each => each.outcome)).toEqual(['case_new', 'case_reply', 'duplicate']);
    expect(rows(room, 'Cases')).toMatchObject([{ messages: 2 }]);
  });

  it('does nothing while another run holds the lock', () => {
    const room = new PostRoom();
    room.deliver(mail(1));
    room.lockedByOther = true;
    expect(room.poll()).toMatchObject({ processed: [], skipped: 'another run is at work' });
    expect(room.calls).toEqual([]);
  });

  it('leaves marks for health: its length, the oldest mail that waits, and what the day has used', () => {
    const room = new PostRoom({ 'Acknowledge new cases': 'no' });
    room.properties[PROPERTY.trouble] = JSON.stringify({ runs: 3 });
    room.deliver(...mails(120));
    room.onCall = name => (room.now += name === 'fetch' ? 4_000 : 0);
    const before = room.now;
    room.poll();
    const marks = (): Installation | null =>
      readInstallation({ all: () => room.properties, set: () => undefined, remove: () => undefined });
    expect(marks()?.lastPoll).toMatchObject({
      waiting: 20,
      oldest: new Date(NOW - 101 * 60_000).toISOString(),
    });
    const ms = marks()?.lastPoll?.ms ?? 0;
    expect(ms).toBeGreaterThan(400_000);
    expect(ms).toBeLessThanOrEqual(room.now - before);
    expect(marks()).toMatchObject({ trouble: null, today: { polls: 1, mails: 100, ms } });
    room.poll();
    expect(marks()).toMatchObject({
      lastPoll: { waiting: 0, oldest: null },
      today: { polls: 2, mails: 120 },
    });
  });

  it('stops at its time budget and says how many wait', () => {
    const room = new PostRoom({ 'Acknowledge new cases': 'no' });
    room.deliver(...mails(120));
    room.onCall = name => (room.now += name === 'fetch' ? 4_000 : 0);
    const report = room.poll();
    expect(report.processed).toHaveLength(100);
    expect(report.waiting).toBe(20);
    expect(room.poll().processed).toHaveLength(20);
  });

  it('puts a mail that cannot be read aside, with the reason, and goes on with the others', () => {
    const room = new PostRoom();
    room.deliver(mail(1), mail(2, { text: 'unreadable' }), mail(3));
    room.poll();
    expect(room.under('done')).toEqual(['g1', 'g3']);
    expect(room.under('error')).toEqual(['g2']);
    expect(rows(room, 'Held')).toMatchObject([{ state: 'held', cause: 'error', gmailId: 'g2' }]);
    expect(rows(room, 'Held')[0]?.['reason']).toContain('this mail cannot be read');
  });

  it('halves a batch that the book refuses until the one bad mail is alone, and puts that aside when it failed in three runs', () => {
    const room = new PostRoom({ 'Acknowledge new cases': 'no' });
    room.deliver(...mails(20));
    room.guard = book => ({
      ...book,
      commit: changes => {
        if (changes.some(change => change.table === 'Messages' && change.values['subject'] === 'Question 13'))
          throw new BookError({ kind: 'refused', detail: 'x' }, 'Google refuses a cell');
        book.commit(changes);
      },
    });
    room.poll();
    expect(room.under('in')).toEqual(['g14']);
    expect(room.under('done')).toHaveLength(19);
    expect(new Set(rows(room, 'Cases').map(row => row['id'])).size).toBe(19);
    room.deliver(...mails(1));
    room.poll();
    room.deliver(...mails(1));
    room.poll();
    expect(room.under('error')).toEqual(['g14']);
    expect(rows(room, 'Held')[0]?.['reason']).toContain('Google refuses a cell');
  });

  it('that Google fails in words nobody knows tries its mails again, and stops where it meets only errors', () => {
    const room = new PostRoom({ 'Acknowledge new cases': 'no' });
    room.deliver(...mails(20));
    room.onCall = name => {
      if (name === 'fetch') throw new Unclear('The flux is out of balance.');
    };
    for (let run = 0; run < 3; run++) expect(() => room.poll()).toThrow('5 mails one after the other failed');
    expect(room.under('in')).toHaveLength(20);
    expect(rows(room, 'Held')).toEqual([]);
    room.onCall = () => undefined;
    room.poll();
    expect(room.under('done')).toHaveLength(20);
  });

  it('puts a mail that alone fails in unknown words aside in the end, also where no other comes', () => {
    const room = new PostRoom({ 'Acknowledge new cases': 'no' });
    room.deliver(...mails(1));
    room.onCall = name => {
      if (name === 'fetch') throw new Unclear('The flux is out of balance.');
    };
    for (let run = 0; run < 7; run++) room.poll();
    expect(room.under('in')).toEqual(['g1']);
    room.poll();
    expect(room.under('error')).toEqual(['g1']);
    expect(rows(room, 'Held')[0]?.['reason']).toContain('The flux is out of balance.');
  });

  it('goes on reading when mail cannot be sent, sends nothing twice, and says so until it can', () => {
    const room = new PostRoom();
    room.deliver(...mails(3));
    room.onCall = name => {
      if (name === 'send') throw new Unavailable('Service invoked too many times for one day: email.');
    };
    room.poll();
    expect(room.under('done')).toHaveLength(3);
    expect(JSON.parse(room.properties[PROPERTY.trouble] ?? '{}')).toMatchObject({ runs: 1, cause: 'quota' });
    expect(room.properties[PROPERTY.trouble]).not.toContain('pausedUntil');
    room.onCall = () => undefined;
    room.poll();
    expect(room.sent).toHaveLength(3);
    expect(room.properties[PROPERTY.trouble]).toBeUndefined();
  });

  it('blames no mail when Google is out of reach: all stays where it was', () => {
    const room = new PostRoom();
    room.deliver(...mails(3));
    room.onCall = (name, index) => {
      if (name === 'fetch' && index > 1)
        throw new Unavailable('Service invoked too many times for one day: gmail.');
    };
    expect(() => room.poll()).toThrow('too many times');
    expect(room.under('in')).toHaveLength(3);
    expect(rows(room, 'Events')).toEqual([]);
  });

  it('takes released mail up again and settles it', () => {
    const room = new PostRoom();
    room.deliver(mail(1, { headers: { 'X-Gm-Spam': '1' } }));
    room.poll();
    expect(room.under('held')).toEqual(['g1']);
    room.book.commit([
      {
        kind: 'update',
        table: 'Held',
        id: String(rows(room, 'Held')[0]?.['id']),
        values: { state: 'released' },
      },
    ]);
    room.properties['casebook.releases'] = 'yes';
    expect(room.poll().processed).toMatchObject([{ outcome: 'case_new' }]);
    expect(room.under('done')).toEqual(['g1']);
    expect(rows(room, 'Held')).toMatchObject([{ state: 'done' }]);
    expect(room.poll().processed).toEqual([]);
  });

  it('leaves a released row whose edit waits for its answer, which says who released it', () => {
    const room = new PostRoom();
    room.deliver(mail(1, { headers: { 'X-Gm-Spam': '1' } }));
    room.poll();
    const id = String(rows(room, 'Held')[0]?.['id']);
    const note = 'casebook.edit.x.Held.1.2';
    Object.assign(room.properties, { [note]: '{}', 'casebook.releases': 'yes' });
    room.book.commit([{ kind: 'update', table: 'Held', id, values: { state: 'released' } }]);
    expect(room.poll().processed).toEqual([]);
    expect([room.under('held'), room.properties['casebook.releases']]).toEqual([['g1'], 'yes']);
    room.book.commit([{ kind: 'update', table: 'Held', id, values: { decidedBy: 'ana@solarmora.example' } }]);
    expect(room.poll().processed).toMatchObject([{ outcome: 'case_new' }]);
    expect([room.under('done'), room.properties['casebook.releases']]).toEqual([['g1'], undefined]);
  });

  it('puts a mail that was let in again and still cannot be read aside in the row that it has', () => {
    const room = new PostRoom();
    room.deliver(mail(1, { text: 'unreadable' }));
    room.poll();
    const id = String(rows(room, 'Held')[0]?.['id']);
    room.book.commit([{ kind: 'update', table: 'Held', id, values: { state: 'released' } }]);
    room.properties['casebook.releases'] = 'yes';
    room.poll();
    expect(rows(room, 'Held')).toMatchObject([{ id, state: 'held', cause: 'error' }]);
    expect(room.under('error')).toEqual(['g1']);
  });

  it('only moves the label of a mail that is stored, though it cannot be read any more', () => {
    const room = new PostRoom({ 'Acknowledge new cases': 'no' });
    room.deliver(mail(1));
    room.onCall = name => {
      if (name === 'relabel') throw new Unavailable('Service invoked too many times');
    };
    expect(() => room.poll()).toThrow('too many times');
    room.onCall = () => undefined;
    const letter = room.letters.get('g1');
    if (letter) room.letters.set('g1', { ...letter, facts: { ...letter.facts, text: 'unreadable' } });
    expect(room.poll().processed).toMatchObject([{ outcome: 'case_new' }]);
    expect([room.under('done'), rows(room, 'Held'), rows(room, 'Cases').length]).toEqual([['g1'], [], 1]);
  });
});

describe('acknowledgements', () => {
  it('leave after the commit with the loop guards, and the real Message-ID leads back to the case', () => {
    const room = new PostRoom();
    room.deliver(mail(1));
    expect(room.poll().acknowledged).toBe(1);
    const { raw } = room.sent[0] ?? { raw: '' };
    for (const header of [
      'Auto-Submitted: auto-replied',
      'X-Auto-Response-Suppress: All',
      'Precedence: auto_reply',
      'In-Reply-To: <m1@acme>',
      'X-Casebook-Loop: test',
    ])
      expect(raw).toContain(header);
    expect(rows(room, 'Outbox')).toMatchObject([{ state: 'sent', sentMessageId: 'sent-1@gmail.example' }]);
    room.deliver(mail(1, { id: 'again', subject: 'other', answers: ['sent-1@gmail.example'] }));
    expect(room.poll().processed).toMatchObject([{ outcome: 'case_reply', caseId: 'C-1' }]);
  });

  it('cannot be given a header by what a mail says', () => {
    const room = new PostRoom();
    room.deliver(mail(1, { subject: 'Hello\r\nBcc: all@victims.example', id: 'x>\r\nX-Evil: 1' }));
    room.poll();
    expect(room.sent[0]?.raw.split('\r\n\r\n')[0]).not.toMatch(/^(Bcc|X-Evil):/m);
  });
});

describe('attachments', () => {
  it('are saved once by content and linked from each mail', () => {
    const room = new PostRoom();
    room.deliver(
      mail(1, { attachments: [aFile('a.pdf', 'same'), aFile('logo.png', 'img', { inline: true })] }),
      mail(2, { attachments: [aFile('b.pdf', 'same')] }),
    );
    room.poll();
    room.deliver(mail(3, { attachments: [aFile('c.pdf', 'same')] }));
    room.poll();
    expect(room.saved.map(each => each.name)).toEqual(['a.pdf']);
    expect(rows(room, 'Attachments')).toMatchObject([{ name: 'a.pdf', seen: 3 }]);
    const cells = rows(room, 'Messages').map(row => String(row['attachments']));
    expect(cells.every(cell => /drive:/.test(cell))).toBe(true);
    expect(cells[0]).not.toContain('logo.png');
  });

  it('that are large in sum are not all held at once: some are fetched a second time to be saved', () => {
    const room = new PostRoom();
    const large = (letter: string): string => letter.repeat(11 * 1024 * 1024);
    room.deliver(
      mail(1, { attachments: [aFile('a.pdf', large('a'))] }),
      mail(2, { attachments: [aFile('b.pdf', large('b'))] }),
    );
    room.poll();
    expect(room.saved.map(each => each.name)).toEqual(['a.pdf', 'b.pdf']);
    expect(room.calls.filter(call => call === 'attachment')).toHaveLength(3);
  });

  it('without a name are kept under one that says what they are, and never under a path', () => {
    const room = new PostRoom();
    room.deliver(mail(1, { attachments: [aFile('', 'scan'), aFile('../b.pdf', 'plan')] }));
    room.poll();
    expect(room.saved.map(each => each.name)).toEqual(['attachment-1.pdf', '_b.pdf']);
    expect(rows(room, 'Messages')[0]?.['attachments']).toContain('attachment-1.pdf (');
  });

  it('that are too large or cannot be read are named on the row', () => {
    const room = new PostRoom();
    room.deliver(
      mail(1, {
        attachments: [
          aFile('film.mov', 'x', { size: 51 * 1024 * 1024 }),
          aFile('gone.pdf', 'y', { handle: null }),
        ],
      }),
    );
    room.poll();
    expect(rows(room, 'Messages')[0]?.['attachments']).toContain(
      'film.mov (51.0 MB is over the limit of 50 MB; it stays in Gmail)',
    );
    expect(rows(room, 'Messages')[0]?.['attachments']).toContain('gone.pdf (its content could not be read');
    expect(room.saved).toEqual([]);
  });

  it('that come with every mail are a signature’s images and are not linked', () => {
    const room = new PostRoom();
    for (let n = 0; n < 4; n++)
      room.deliver(mail(n, { attachments: [aFile('logo.png', 'logo', { type: 'image/png' })] }));
    room.poll();
    expect(rows(room, 'Messages')[3]?.['attachments']).toContain('part of a signature');
  });
});

/** What a person would compare: everything but times and row order that follows from them. */
function picture(room: PostRoom): unknown {
  const strip = ({ ...values }: Record<string, unknown>) => {
    for (const key of [
      'at',
      'createdAt',
      'lastMessageAt',
      'loggedAt',
      'heldAt',
      'sentAt',
      'id',
      'reason',
      'text',
    ])
      delete values[key];
    return values;
  };
  const all = (['Cases', 'Messages', 'Events', 'Held', 'Outbox', 'Attachments'] as const).map(table =>
    rows(room, table).map(strip),
  );
  return {
    all,
    references: room.book.rows('References').length,
    contacts: room.book.rows('Contacts').length,
    done: room.under('done'),
    held: room.under('held'),
    sent: room.sent.length,
    saved: room.saved.length,
  };
}

describe('a run that is cut off', () => {
  const deliver = (room: PostRoom): void =>
    room.deliver(
      mail(1, {
        attachments: [aFile('a.pdf', 'abc')],
      }),
      mail(1, { id: 'answer', answers: ['m1@acme'], subject: 'Re: Question 1' }),
      mail(2, { headers: { 'X-Gm-Spam': '1' } }),
      mail(3),
    );

  it('after any single call loses nothing and doubles nothing', () => {
    const whole = new PostRoom();
    deliver(whole);
    whole.poll();
    const expected = picture(whole);
    expect(whole.calls.length).toBeGreaterThan(12);
    for (let cut = 0; cut < whole.calls.length; cut++) {
      for (const when of ['before', 'after'] as const) {
        const room = new PostRoom();
        deliver(room);
        let dead = false;
        room.onCall = (_name, index) => {
          if (dead || (when === 'before' ? index === cut : index === cut + 1)) {
            dead = true;
            throw new Unavailable('killed');
          }
        };
        try {
          room.poll();
        } catch (error) {
          expect(String(error)).toContain('killed');
        }
        room.onCall = () => undefined;
        dead = false;
        room.poll();
        expect({ cut, when, picture: picture(room) }).toEqual({ cut, when, picture: expected });
      }
    }
  });
});

describe('the daily run', () => {
  it('finds labelled mail that the ledger does not know', () => {
    const room = new PostRoom();
    room.deliver(mail(1));
    room.poll();
    room.deliver(mail(2));
    const lost = room.letters.get('g2');
    if (lost) lost.labels = ['L-done'];
    const ports = (room as unknown as { ports: () => PollPorts }).ports();
    const installation = readInstallation({
      all: () => room.properties,
      set: () => undefined,
      remove: () => undefined,
    });
    if (!installation) throw new Error('not installed');
    const asked = { ...ports, cells: () => 1_234, triggersGone: () => ['onSheetEdit'] };
    expect(runUpkeep(asked, installation)).toMatchObject({
      gap: 1,
      cells: 1_234,
      triggersGone: ['onSheetEdit'],
    });
    const entry = rows(room, 'Events').find(row => row['action'] === 'reconcile');
    expect(entry).toMatchObject({ outcome: 'gap' });
    expect(entry?.['reason']).toContain('g2');
  });
});
