/** Actions taken back from the ledger. */
import { idOf, insert, update } from '../../src/book/row';
import { eventIdFor } from '../../src/crm/hash';
import { ledgerOf } from '../../src/intake/ledger';
import { mergeCasesInBook } from '../../src/intake/merge-cases';
import { hashPatterns, listedPattern } from '../../src/intake/never-log-list';
import { openOffice } from '../../src/intake/office';
import { undoInBook } from '../../src/intake/undo';
import { KEY, TestOffice } from './office';

const ledger = ledgerOf(KEY);
const kenji = 'kenji@solarmora.example';
const by = { actor: 'ana@solarmora.example', reason: '' };

const undo = (office: TestOffice, eventId: string) =>
  undoInBook(office.book, ledger, eventId, kenji, office.now, () => undefined);
const lastEvent = (office: TestOffice, action: string): string =>
  String(
    office
      .values('Events')
      .filter(row => row['action'] === action)
      .pop()?.['id'],
  );
/** What an agent does in a card: changes, and the entry that tells of them. */
const act = (office: TestOffice, ...changes: Parameters<typeof office.book.commit>[0]): string => {
  const id = eventIdFor('act', String(office.values('Events').length));
  const at = new Date(office.now).toISOString();
  office.book.commit([...changes, insert('Events', { id, at, actor: by.actor, action: 'edit' })]);
  return id;
};
/** Everything but the ledger and its seal. */
const rest = (office: TestOffice): string =>
  JSON.stringify(
    (['Cases', 'Contacts', 'Companies', 'Addresses', 'Messages', 'Notes', 'NeverLog', 'Tasks'] as const).map(
      table => office.values(table).filter(row => Object.values(row).some(cell => cell !== null)),
    ),
  );

describe('taking back', () => {
  it('an edit puts the cells back, says so in the ledger, and does it once', () => {
    const office = new TestOffice();
    office.take({ id: 'a@acme' });
    const before = rest(office);
    const id = act(
      office,
      update('Cases', 'C-1', { status: 'solved', closedAt: '2026-11-02T10:00:00.000Z' }),
    );
    expect(undo(office, id)).toMatchObject({
      kind: 'undone',
      cells: [
        { table: 'Cases', id: 'C-1', column: 'status', now: 'solved', then: 'new' },
        { column: 'closedAt' },
      ],
    });
    expect(rest(office)).toBe(before);
    expect(undo(office, id)).toEqual({ kind: 'refused', why: { kind: 'already_undone' } });
    expect(office.values('Events').filter(row => row['action'] === 'undo')).toMatchObject([
      { actor: kenji, before: id, outcome: 'undone' },
    ]);
  });

  it('taking back puts it as the action had left it', () => {
    const office = new TestOffice();
    office.take({ id: 'a@acme' });
    const id = act(office, update('Cases', 'C-1', { priority: 'urgent' }));
    undo(office, id);
    expect(undo(office, eventIdFor('undo', id)).kind).toBe('undone');
    expect(office.row('Cases', 'C-1')['priority']).toBe('urgent');
  });

  it('is refused where somebody has changed the cell since, and both values are shown', () => {
    const office = new TestOffice();
    office.take({ id: 'a@acme' });
    const id = act(office, update('Cases', 'C-1', { status: 'solved', priority: 'low' }));
    office.book.commit([update('Cases', 'C-1', { priority: 'urgent' })]);
    expect(undo(office, id)).toEqual({
      kind: 'refused',
      why: {
        kind: 'changed_since',
        table: 'Cases',
        id: 'C-1',
        column: 'priority',
        left: 'low',
        now: 'urgent',
      },
    });
    expect(office.row('Cases', 'C-1')['status']).toBe('solved');
  });

  it('a merge puts both cases, their messages and figures back, but for mail that came since', () => {
    const office = new TestOffice();
    office.take({ id: 'a@acme', cc: ['bob@globex.example'] });
    office.take({ id: 'b@globex', from: 'bob@globex.example', cc: ['ann@acme.example'], subject: 'Other' });
    const before = rest(office);
    mergeCasesInBook(office.book, 'C-2', 'C-1', by, office.now);
    expect(undo(office, lastEvent(office, 'merge')).kind).toBe('undone');
    expect(rest(office)).toBe(before);

    office.pass(1);
    mergeCasesInBook(office.book, 'C-2', 'C-1', by, office.now);
    office.take({ id: 'c@acme', answers: ['a@acme'] });
    expect(undo(office, lastEvent(office, 'merge')).kind).toBe('undone');
    expect(office.row('Cases', 'C-1')).toMatchObject({ messages: 2, status: 'new' });
    expect(office.row('Cases', 'C-2')).toMatchObject({ messages: 1, status: 'new', relatedTo: null });
    expect(office.values('Messages').map(row => row['caseId'])).toEqual(['C-1', 'C-2', 'C-1']);
  });

  it('a case that a mail opened takes away all that came with it, and what was not sent stays unsent', () => {
    const office = new TestOffice();
    const before = rest(office);
    office.take({ id: 'a@acme' });
    const undone = undo(office, lastEvent(office, 'mail'));
    expect(undone).toMatchObject({ kind: 'undone', marked: [] });
    expect(rest(office)).toBe(before);
    expect(office.values('Outbox')).toMatchObject([{ state: 'failed' }]);
    // The mail's id leads nowhere any more: an answer to it opens a case of its own.
    expect(office.take({ answers: ['a@acme'], subject: 'Re: x' }).outcome).toBe('case_new');
  });

  it('a case that others lead to marks it instead', () => {
    const office = new TestOffice();
    office.take({ id: 'a@acme' });
    office.take({ id: 'b@acme', answers: ['a@acme'] });
    const opened = String(office.values('Events')[0]?.['id']);
    expect(undo(office, opened)).toMatchObject({
      kind: 'undone',
      marked: [{ id: 'C-1' }, { table: 'Contacts' }, { table: 'Companies' }],
    });
    expect(office.row('Cases', 'C-1')).toMatchObject({ status: 'closed', tags: 'undone' });
    expect(office.values('Addresses')[0]?.['address']).toBe('ann@acme.example');
    expect(office.values('Messages').filter(row => row['id'] !== null)).toHaveLength(1);
  });

  it('an address that a contact was given takes it away, and leaves the contact as it is', () => {
    const office = new TestOffice();
    office.take({ id: 'a@acme' });
    const before = rest(office);
    const contactId = String(office.values('Contacts')[0]?.['id']);
    const id = act(office, insert('Addresses', { address: 'ann@home.example', contactId, state: 'ok' }));
    expect(undo(office, id)).toMatchObject({
      kind: 'undone',
      removed: [{ table: 'Addresses', id: 'ann@home.example' }],
    });
    expect(rest(office)).toBe(before);
  });

  it('of a row that somebody edited since is refused', () => {
    const office = new TestOffice();
    const id = act(office, insert('Tasks', { id: 'T-1', title: 'Call', state: 'open' }));
    office.book.commit([update('Tasks', 'T-1', { title: 'Call at nine' })]);
    expect(undo(office, id)).toEqual({
      kind: 'refused',
      why: { kind: 'row_changed', table: 'Tasks', id: 'T-1' },
    });
  });

  it('a pattern of the never-log list finds it by its fingerprint, since the ledger does not name it', () => {
    const office = new TestOffice();
    const id = act(office, insert('NeverLog', { pattern: 'private.example', reason: 'court case' }));
    expect(JSON.stringify(office.values('Events'))).not.toMatch(/private\.example|court/);
    expect(undo(office, id)).toMatchObject({ kind: 'undone', removed: [{ table: 'NeverLog' }] });
    expect(office.take({ from: 'x@private.example' }).outcome).toBe('case_new');
  });

  describe('of a list that stands as hashes', () => {
    const hashing = (): TestOffice => new TestOffice({ 'Never-log list as hashes': 'yes' });
    const officeOf = ({ book }: TestOffice) =>
      openOffice(
        table => book.whole(table),
        KEY,
        [],
        () => 0,
      );
    const outcome = (office: TestOffice): string => office.take({ from: 'x@private.example' }).outcome;

    it('a pattern is found by its hash, and the mail behind it is logged again', () => {
      const office = hashing();
      const pattern = listedPattern(officeOf(office), 'private.example');
      expect(pattern).toMatch(/^hashed:/);
      const id = act(office, insert('NeverLog', { pattern, reason: '' }));
      expect(outcome(office)).toBe('never_log');
      expect(undo(office, id)).toMatchObject({ kind: 'undone', removed: [{ table: 'NeverLog' }] });
      expect(outcome(office)).toBe('case_new');
      expect(undo(office, id)).toMatchObject({ why: { kind: 'already_undone' } });
    });

    it('the turning into hashes is for good, and keeps what stood in clear from being taken back', () => {
      const office = hashing();
      const id = act(office, insert('NeverLog', { pattern: 'private.example', reason: 'court case' }));
      office.book.commit(hashPatterns(office.book.whole('NeverLog'), officeOf(office), office.now));
      expect(JSON.stringify(office.values('NeverLog'))).not.toMatch(/private|secret\.example|court/);
      const before = rest(office);
      expect(undo(office, lastEvent(office, 'never_log'))).toMatchObject({
        why: { kind: 'nothing_recorded' },
      });
      expect(undo(office, id)).toMatchObject({ why: { kind: 'row_gone', table: 'NeverLog' } });
      expect(rest(office)).toBe(before);
      expect(outcome(office)).toBe('never_log');
    });
  });

  it('a template that was deleted comes back, unless somebody has made it anew', () => {
    const office = new TestOffice();
    const offer = { name: 'Offer', language: 'ja', subject: null, text: 'こんにちは'.repeat(200) };
    const empty = { name: null, language: null, subject: null, text: null };
    office.book.commit([insert('Templates', { ...offer, language: 'en' }), insert('Templates', offer)]);
    const remove = () => act(office, update('Templates', idOf('Templates', offer), empty));
    const offers = () => office.values('Templates').filter(({ name }) => name === 'Offer');
    const first = remove();
    expect(offers()).toMatchObject([{ language: 'en' }]);
    expect(undo(office, first)).toMatchObject({ kind: 'undone' });
    expect(offers()).toEqual([{ ...offer, language: 'en' }, offer]);
    const second = remove();
    office.book.commit([insert('Templates', { ...offer, text: 'Theirs' })]);
    expect(undo(office, second)).toMatchObject({ why: { kind: 'changed_since', now: 'Offer' } });
  });

  it('a pattern that was taken off the never-log list is not made up again from its fingerprint', () => {
    const office = new TestOffice();
    office.book.commit([insert('NeverLog', { pattern: 'rival.example' })]);
    const id = act(office, update('NeverLog', 'rival.example', { pattern: null }));
    const before = rest(office);
    expect(undo(office, id)).toMatchObject({ why: { kind: 'row_gone', table: 'NeverLog' } });
    expect(rest(office)).toBe(before);
  });

  it('a note that was rewritten is refused, because its text is not kept in the ledger', () => {
    const office = new TestOffice();
    office.book.commit([insert('Notes', { id: 'N-1', text: 'The old text' })]);
    const id = act(office, update('Notes', 'N-1', { text: 'The new text' }));
    expect(JSON.stringify(office.values('Events'))).not.toMatch(/old text|new text/);
    expect(undo(office, id)).toMatchObject({ why: { kind: 'not_kept', column: 'text' } });
  });

  it('is for the last 30 days and for entries that tell of changes', () => {
    const office = new TestOffice();
    office.take({ id: 'a@acme' });
    const id = act(office, update('Cases', 'C-1', { priority: 'low' }));
    const empty = act(office);
    expect(undo(office, empty)).toMatchObject({ why: { kind: 'nothing_recorded' } });
    expect(undo(office, 'E-none')).toMatchObject({ why: { kind: 'no_event' } });
    office.pass(31);
    expect(undo(office, id)).toMatchObject({ why: { kind: 'too_old' } });
  });
});
