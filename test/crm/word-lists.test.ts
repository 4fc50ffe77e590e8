/** Lists of words that decide about people: what they mean stands in each, and nothing means something by being empty. */
import { meaningOfHeader } from '../../src/crm/contact-files/columns';
import { isFreeMail } from '../../src/crm/domains';
import { isNoReply, isRoleAddress } from '../../src/crm/role-addresses';
import {
  ACTION_WORDS,
  AND_WORDS,
  COMPARISON_WORDS,
  FIELD_WORDS,
  NO_WORDS,
  OR_WORDS,
  QUOTES,
  YES_WORDS,
} from '../../src/crm/rules/words';
import { SETTINGS } from '../../src/crm/settings';
import { badTexts } from '../tables';

it('every word that a rule may be written with says something', () => {
  const words = {
    ACTION_WORDS,
    AND_WORDS,
    COMPARISON_WORDS,
    FIELD_WORDS,
    NO_WORDS,
    OR_WORDS,
    QUOTES,
    YES_WORDS,
  };
  expect(badTexts(words)).toEqual([]);
});

it('every setting says what it is for and what it takes', () => {
  const texts = Object.values(SETTINGS).map(({ name, description, expects }) => ({
    name,
    description,
    expects,
  }));
  expect(badTexts(texts)).toEqual([]);
});

it('an address without a mailbox stands for no function, one without a domain for no provider', () => {
  expect([isRoleAddress('@a.example'), isRoleAddress('+ann@a.example'), isNoReply('@a.example')]).toEqual([
    false,
    false,
    false,
  ]);
  expect(isFreeMail('')).toBe(false);
});

it.each(['example.com', 'facebook.com', 'go.com', 'aliyun.com'])('%s is no provider of mailboxes', domain => {
  expect(isFreeMail(domain)).toBe(false);
});

it.each([
  'no-reply',
  'no.responder',
  'do-not-reply',
  'do_not.reply',
  'donotreply',
  'noreply+7',
  'noreply7',
  'no-reply-7',
  'nao-responda',
  'não-responda',
  'ne-pas-repondre',
  'nepasrepondre',
  'nicht-antworten',
  'keine-antwort',
  'non_rispondere',
  'no-contestar',
])('%s is read by nobody', local => expect(isNoReply(`${local}@a.example`)).toBe(true));

it.each(['noreen', 'nora-reply', 'no-replying', 'ann.no-reply', 'reply', 'replying-no', 'ann-nepasrepondre'])(
  '%s is somebody’s mailbox',
  local => expect(isNoReply(`${local}@a.example`)).toBe(false),
);

it.each(['ann-bounces@a.example', 'list-owner@a.example', 'bounce+17@a.example', 'bounces.x@a.example'])(
  '%s is a machine’s',
  address => expect(isRoleAddress(address)).toBe(true),
);

it.each(['the-owner-of@a.example', 'rebounce-of@a.example', 'requested-by@a.example'])(
  '%s is a person’s',
  address => expect(isRoleAddress(address)).toBe(false),
);

/** Headers as the exports of these programs have them. */
it.each([
  ['Google Contacts', 'First Name', 'first'],
  ['Google Contacts', 'E-mail 2 - Value', 'address'],
  ['Google Contacts', 'Phone 1 - Value', 'phone'],
  ['Google Contacts', 'Organization Title', 'title'],
  ['Google Contacts', 'Labels', 'tags'],
  ['Google Contacts before 2024', 'Given Name', 'first'],
  ['Google Contacts before 2024', 'Additional Name', 'middle'],
  ['Google Contacts before 2024', 'Family Name', 'last'],
  ['Google Contacts before 2024', 'Group Membership', 'tags'],
  ['Google Contacts before 2024', 'Organization 1 - Name', 'company'],
  ['Google Contacts before 2024', 'Organization 1 - Title', 'title'],
  ['Outlook', 'E-mail 3 Address', 'address'],
  ['Outlook', 'E-mail Address', 'address'],
  ['Outlook', 'Business Phone', 'phone'],
  ['Outlook', 'Categories', 'tags'],
  ['Outlook', 'Job Title', 'title'],
  ['Outlook', 'Mobile Phone', 'phone'],
  ['Outlook in Portuguese', 'Endereço de e-mail', 'address'],
  ['Outlook in Spanish', 'Dirección de correo electrónico', 'address'],
  ['Outlook in French', 'Adresse e-mail', 'address'],
  ['Outlook in German', 'E-Mail-Adresse', 'address'],
  ['Outlook in Japanese', '電子メール　アドレス', 'address'],
  ['Thunderbird', 'Display Name', 'name'],
  ['Thunderbird', 'Primary Email', 'address'],
  ['Thunderbird', 'Organization', 'company'],
  ['Thunderbird', 'Work Phone', 'phone'],
  ['Salesforce', 'Account Name', 'company'],
  ['a table of one’s own', 'Note', 'notes'],
] as const)('a column of %s, %s, is the %s', (_program, header, field) => {
  expect(meaningOfHeader(header, {})?.field).toBe(field);
});

it('a column without a header, or with one that nobody knows, means nothing', () => {
  expect([meaningOfHeader(' ', {}), meaningOfHeader('Shoe Size', {})]).toEqual([null, null]);
});
