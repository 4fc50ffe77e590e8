import { acknowledgementRefused, type SentAcknowledgement } from '../../src/crm/acknowledgement';
import { assign } from '../../src/crm/assign';
import { caseToken, claimsIn, referenceToken, subjectToken } from '../../src/crm/case-token';
import { shortHash, subjectKeyFor } from '../../src/crm/hash';
import { routeOf } from '../../src/crm/routes';
import { isShortThanks } from '../../src/crm/short-thanks';
import { chooseTemplate, fillTemplate, isTemplateLanguage } from '../../src/crm/templates';
import { route, user } from './given';

const key = { secret: 's', installation: 'i' };
const nobody = { headers: [], to: [], cc: [], bcc: [] };
const at = (address: string) => ({ name: null, address });

describe('case tokens', () => {
  it('are proven in subject and references, and fit no other number, secret or installation', () => {
    expect(claimsIn(`Re: x ${subjectToken(key, 'C-7')}`, key)).toEqual([{ caseId: 'C-7', proven: true }]);
    expect(claimsIn(`<${referenceToken(key, 'C-7')}>`, key)).toEqual([{ caseId: 'C-7', proven: true }]);
    const hash = caseToken(key, 'C-7').split('-')[1] ?? '';
    expect(claimsIn(`[#8-${hash}]`, key)).toEqual([{ caseId: 'C-8', proven: false }]);
    expect(claimsIn(subjectToken({ ...key, installation: 'j' }, 'C-7'), key)[0]?.proven).toBe(false);
    expect(claimsIn(subjectToken({ ...key, secret: 't' }, 'C-7'), key)[0]?.proven).toBe(false);
    expect(claimsIn('[#7]', key)).toEqual([{ caseId: 'C-7', proven: false }]);
    expect(claimsIn('order #7 and [ #7 ]', key)).toEqual([]);
  });

  it('read a mail full of guesses no further than their limit', () => {
    expect(claimsIn(Array.from({ length: 500 }, (_, i) => `[#${i + 1}]`).join(' '), key)).toHaveLength(20);
  });
});

describe('routes', () => {
  const routes = [route('support'), route('log', { kind: 'bcc' })];
  it('are told by the envelope headers before To and Cc', () => {
    const mail = {
      ...nobody,
      to: [at('support@x.example')],
      headers: [{ name: 'x-gm-original-to', value: 'log@x.example' }],
    };
    expect(routeOf(mail, routes)).toMatchObject({ route: { name: 'log' }, visible: false });
  });
  it('know their address with a plus-tag and in any letter case', () => {
    expect(routeOf({ ...nobody, cc: [at('Support+vip@X.example')] }, routes)).toMatchObject({
      route: { name: 'support' },
      visible: true,
    });
  });
  it('that are plus-addresses themselves win over the plain one', () => {
    const plus = [route('box', { address: 'box@x.example' }), route('fwd', { address: 'box+fwd@x.example' })];
    expect(routeOf({ ...nobody, to: [at('box+fwd@x.example')] }, plus)?.route.name).toBe('fwd');
  });
  it('are none for foreign addresses', () =>
    expect(routeOf({ ...nobody, to: [at('a@b.example')] }, routes)).toBeNull());
});

describe('assignment', () => {
  const users = ['a', 'b', 'c'].map(name => user(name, { name, active: name !== 'b' }));
  it('goes round, past the inactive, and starts anew after the last', () => {
    const turn = route('r', { assignment: 'round_robin' });
    expect(assign(turn, users, 'a').assignee).toBe('c');
    expect(assign(turn, users, 'c').assignee).toBe('a');
    expect(assign(turn, users, 'gone').assignee).toBe('a');
  });
  it('goes to the named one, or says that nobody is there', () => {
    expect(assign(route('r', { assignment: 'direct', assignees: ['b', 'c'] }), users, '').assignee).toBe('c');
    expect(assign(route('r', { assignment: 'direct', assignees: ['b'] }), users, '')).toEqual({
      assignee: '',
      reason: 'nobody of route r is available',
    });
  });
});

describe('acknowledgement limits', () => {
  const now = 1_000 * 3_600_000;
  const sent = (count: number, hoursAgo: number): SentAcknowledgement[] =>
    Array.from({ length: count }, (_, i) => ({ to: 'a', subject: `s${i}`, at: now - hoursAgo * 3_600_000 }));
  const refused = (toAddress: SentAcknowledgement[], wholeStore: number[] = [], subject = 'new') =>
    acknowledgementRefused({ to: 'a', subject, now, toAddress, wholeStore });
  it('are five an address in two hours, ten in a day, one a subject in three hours, sixty in half an hour for all', () => {
    expect(refused(sent(4, 1))).toBeNull();
    expect(refused(sent(5, 1))).toContain('within 2 hours');
    expect(refused(sent(9, 5))).toBeNull();
    expect(refused(sent(10, 5))).toContain('within 24 hours');
    expect(refused(sent(1, 2), [], 'S0')).toContain('same subject');
    expect(refused(sent(1, 4), [], 's0')).toBeNull();
    expect(
      refused(
        [],
        Array.from({ length: 60 }, () => now - 60_000),
      ),
    ).toContain('within 30 minutes');
  });
});

describe('templates', () => {
  it('fill fields, take fallbacks, and refuse what stays open', () => {
    expect(fillTemplate('Hi {{contact.first|there}}, {{case.id}}', { 'case.id': '#7' })).toEqual({
      ok: true,
      text: 'Hi there, #7',
    });
    expect(fillTemplate('{{nothing}}', {})).toEqual({ ok: false, unresolved: ['nothing'] });
    expect(fillTemplate('broken {{', {}).ok).toBe(false);
  });
  it('neither reach prototypes nor take a field from a customer’s name', () => {
    expect(fillTemplate('{{constructor}}', {})).toEqual({ ok: false, unresolved: ['constructor'] });
    expect(fillTemplate('Hi {{n}}', { n: '{{case.id}}' })).toEqual({ ok: true, text: 'Hi case.id' });
  });
  it('are in a language with a code, or in any', () => {
    const codes = ['', 'ja', 'fil', 'pt-BR', 'zh-Hant-TW', 'PT-br'];
    expect(codes.filter(isTemplateLanguage)).toEqual(codes);
    const none = ['j', 'german', 'pt_BR', 'pt-', 'en, de', 'de-at-x1-y2-z3', '-'];
    expect(none.filter(isTemplateLanguage)).toEqual([]);
  });
  it('come in the wanted language, else its main language, else any', () => {
    const of = (language: string) => ({ name: 'Ack', language, subject: '', text: language });
    expect(chooseTemplate([of('en'), of('pt-BR')], 'ack', 'pt')?.text).toBe('pt-BR');
    expect(chooseTemplate([of('en'), of('ja')], 'ack', 'fr')?.text).toBe('en');
    expect(chooseTemplate([of('en'), of('')], 'ack', 'fr')?.text).toBe('');
    expect(chooseTemplate([of(''), of('en')], 'ack', 'en')?.text).toBe('en');
    expect(chooseTemplate([], 'ack', 'fr')).toBeNull();
  });
});

describe('short thanks', () => {
  it.each(['Thank you!', 'Obrigada, resolvido.', 'ありがとうございました。', 'Merci beaucoup'])(
    '%s is thanks',
    text => expect(isShortThanks(text, 0)).toBe(true),
  );
  it.each(['Thanks, but when?', 'It broke again', 'thanks '.repeat(20)])('%s is more', text =>
    expect(isShortThanks(text, 0)).toBe(false),
  );
  it('with a file is more', () => expect(isShortThanks('Thanks', 1)).toBe(false));
});

describe('hashes', () => {
  it('name a text in twelve letters that are safe anywhere, the same each time', () => {
    expect(shortHash('ünïcode 😀')).toMatch(/^[0-9a-hjkmnp-tv-z]{12}$/);
    expect(shortHash('a')).not.toBe(shortHash('b'));
  });
  it('make a subject and its answers alike', () => {
    expect(subjectKeyFor('AW: [#7-abcdefgh] Printer')).toBe(subjectKeyFor('printer'));
    expect(subjectKeyFor('Re:')).toBe('');
  });
});
