import { neverContact, contactCandidates, contactName } from '../../src/crm/contacts';
import { companyDomainOf, companyNameFrom, isFreeMail, registrableDomain } from '../../src/crm/domains';
import { isNeverLogged } from '../../src/crm/never-log';
import { isNoReply, isRoleAddress } from '../../src/crm/role-addresses';
import { readSettings, SETTINGS } from '../../src/crm/settings';
import { attribute } from '../../src/crm/users';
import { route, user } from './given';

const settings = readSettings({ 'Own domains': 'solarmora.example' }).settings;
const support = route('s', { address: 'support@help.example' });
const circle = {
  users: [user('ana@solarmora.example', { aliases: ['ana@private.example'] })],
  routes: [support],
  neverLog: [{ pattern: 'secret.example', reason: '' }],
  settings,
};

describe('domains', () => {
  it('give the company’s domain under multi-part suffixes', () => {
    expect(registrableDomain('mail.acme.co.uk')).toBe('acme.co.uk');
    expect(companyDomainOf('x@vendas.acme.com.br')).toBe('acme.com.br');
    expect(companyNameFrom('acme-tools.com.br')).toBe('Acme Tools');
  });

  it('tell personal mailboxes from companies, with the book’s own additions', () => {
    expect(
      ['gmail.com', 'uol.com.br', 'docomo.ne.jp', 'web.de', 'mail.ru'].every(domain => isFreeMail(domain)),
    ).toBe(true);
    expect(isFreeMail('acme.example')).toBe(false);
    expect(isFreeMail('acme.example', ['acme.example'])).toBe(true);
  });
});

describe('addresses that are no persons', () => {
  it.each([
    'info@a.example',
    'Support+x@a.example',
    'no-reply@a.example',
    'nao-responda@a.example',
    'owner-list@a.example',
    'bounces-17@a.example',
    'list-request@a.example',
  ])('%s stands for a function', address => expect(isRoleAddress(address)).toBe(true));
  it.each(['ann@a.example', 'noreen@a.example', 'infante@a.example', 'helpful.bob@a.example'])(
    '%s is a person',
    address => expect(isRoleAddress(address)).toBe(false),
  );
  it('no-reply comes in many spellings', () =>
    expect(
      ['noreply', 'no_reply', 'do-not-reply', 'noreply-orders'].every(local =>
        isNoReply(`${local}@a.example`),
      ),
    ).toBe(true));
});

describe('the never-log list', () => {
  const on = (address: string, pattern: string) => isNeverLogged(address, [{ pattern, reason: '' }]);
  it('takes an address with its plus-tags, a domain with all below it, or sub-domains alone', () => {
    expect(on('Ann+news@acme.example', 'ann@acme.example')).toBe(true);
    expect(on('bob@acme.example', 'ann@acme.example')).toBe(false);
    expect(on('x@hr.acme.example', 'acme.example')).toBe(true);
    expect(on('x@notacme.example', 'acme.example')).toBe(false);
    expect(on('x@acme.example', '@acme.example')).toBe(true);
    expect(on('x@acme.example', '*.acme.example')).toBe(false);
    expect(on('x@hr.acme.example', '*.acme.example')).toBe(true);
    expect(on('x@acme.example', '  ')).toBe(false);
  });
});

describe('who becomes a contact', () => {
  it('is never a colleague, a route, a role or somebody on the never-log list', () => {
    expect(neverContact('bob@solarmora.example', circle)).toBe('own');
    expect(neverContact('Ana@private.example', circle)).toBe('own');
    expect(neverContact('support+tag@help.example', circle)).toBe('route');
    expect(neverContact('sam@secret.example', circle)).toBe('never_log');
    expect(neverContact('info@acme.example', circle)).toBe('role');
    expect(neverContact('ann@acme.example', circle)).toBeNull();
  });

  it('is each person once, though addressed twice', () => {
    const ann = { name: 'Ann', address: 'ann@acme.example' };
    expect(
      contactCandidates(
        'bcc_log',
        { sender: null, to: [ann, { name: null, address: 'ANN@acme.example' }], cc: [ann] },
        circle,
      ),
    ).toEqual([ann]);
  });

  it('gets a name from the mail, else from the address', () => {
    expect(contactName({ name: 'Ann Lee', address: 'x@y.example' })).toBe('Ann Lee');
    expect(contactName({ name: 'ann@acme.example', address: 'ana.souza+crm@acme.example' })).toBe(
      'Ana Souza',
    );
  });
});

describe('whose work a logged mail is', () => {
  const users = [
    user('a@x.example', {
      connected: 'shared@x.example',
      connectedAt: '2024-05-01',
      teamAddresses: ['team@x.example'],
    }),
    user('b@x.example', {
      connected: 'shared@x.example',
      connectedAt: '2023-01-01',
      aliases: ['bee@x.example', 'two@x.example'],
    }),
    user('c@x.example', { connected: 'cee@x.example', aliases: ['two@x.example'] }),
  ];
  it.each([
    ['cee@x.example', 'c@x.example'], // connected e-mail
    ['B@x.example', 'b@x.example'], // account
    ['bee@x.example', 'b@x.example'], // alias
    ['shared@x.example', 'b@x.example'], // several connected it: the oldest
    ['team@x.example', 'a@x.example'], // team address: its connector
    ['two@x.example', null], // two aliases
    ['nobody@x.example', null],
  ])('%s counts for %s', (address, expected) => expect(attribute(address, users).user).toBe(expected));
});

describe('settings', () => {
  it('fall back to their default and name a value that is none', () => {
    const { settings: read, problems } = readSettings({
      'Reopen days': 'soon',
      'Keep attachments': 'não',
      'Own domains': '@a.example; b.example',
    });
    expect(read).toMatchObject({
      reopenDays: SETTINGS.reopenDays.fallback,
      keepAttachments: false,
      ownDomains: ['a.example', 'b.example'],
    });
    expect(problems).toEqual([
      { name: 'Reopen days', value: 'soon', expects: 'a whole number from 0 to 3650' },
    ]);
  });

  it('refuse a domain with a slip in it, which would match nobody', () => {
    const { settings: read, problems } = readSettings({ 'Own domains': 'a.example, https://b.example' });
    expect(read.ownDomains).toEqual([]);
    expect(problems.map(({ name }) => name)).toEqual(['Own domains']);
  });
});
