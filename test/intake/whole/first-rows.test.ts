/** What a new book starts with, as a whole. */
import { currentMark } from '../../../src/book/version';
import { FIRST_ROWS, firstRows, settingRow } from '../../../src/intake/first-rows';
import { expectedIn, toldChanges } from './told';

const { hold } = expectedIn('first-rows.txt');
const AT = '2026-11-02T10:00:00.000Z';
const told = (...asked: Parameters<typeof firstRows>): string =>
  toldChanges(firstRows(...asked)).replace(currentMark(), '(mark)');

it('where nobody has chosen anything', () => {
  hold('a new book', told('Casebook@solarmora.example', {}, AT));
});

it('where everything was chosen, beside the settings', () => {
  const rows = told(
    'casebook@solarmora.example',
    {
      domains: ['a.example', 'b.example'],
      settings: { 'Reopen days': '7', 'Next case number': '1042' },
      routes: [
        {
          name: 'help',
          kind: 'support',
          address: 'Help@a.example',
          assignment: 'direct',
          assignees: 'x@a.example',
          acknowledge: true,
        },
        { name: 'log', kind: 'bcc', address: 'log@a.example' },
      ],
      users: [
        { email: 'Ana@a.example', name: 'Ana', role: 'admin', aliases: 'ana@home.example' },
        { email: 'bo@a.example' },
      ],
      neverLog: [{ pattern: 'secret.example', reason: 'court' }, { pattern: 'other.example' }],
      rules: [
        {
          name: 'A',
          condition: 'subject is x',
          action: 'tag y',
          stop: true,
          active: false,
          examples: 'yes: subject: x',
        },
        { name: 'B', condition: 'subject is z', action: 'hold' },
      ],
      locale: 'pt-BR',
    },
    AT,
  );
  hold(
    'a book with choices',
    rows
      .split('\n')
      .filter(row => !row.startsWith('+ Templates'))
      .join('\n'),
  );
});

it('in a book of a team, whose addresses have its name in them', () => {
  const rows = firstRows('casebook@solarmora.example', { book: 'north' }, AT);
  hold('a book of a team', toldChanges(rows.filter(({ table }) => table === 'Routes')));
});

it('a setting’s row holds what the setting is without one, a number as a number', () => {
  hold(
    'rows of settings',
    toldChanges([
      settingRow('nextCaseNumber'),
      settingRow('nextCaseNumber', '7'),
      settingRow('remind'),
      settingRow('locale', 'ja'),
    ]),
  );
  hold('targets that an update adds', toldChanges(FIRST_ROWS.Targets?.() ?? []));
});
