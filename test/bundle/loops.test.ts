/**
 * Machines that answer machines, for a week on the virtual clock: each conversation dies out within the limits of our
 * automatic answers (5 an address in two hours, 10 in a day).
 */
import type { MailboxMessage } from '../../workbench/services/gmail/mailbox';
import type { Letter } from './letter';
import { SETTINGS } from '../../src/crm/settings';
import { clearStages, COMPANY, ROUTING, Stage } from './stage';

afterAll(clearStages);

const SUPPORT = 'support@solarmora.example';
/** Reminders to our own people are no part of any loop. */
const QUIET = { ...COMPANY, settings: { [SETTINGS.remind.name]: 'no' } };
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

interface Sent {
  readonly to: string;
  readonly subject: string;
  readonly messageId: string;
  readonly references: string;
  readonly at: number;
}

/** What somebody outside does with a mail of ours; `n` counts them. */
type Reaction = (sent: Sent, n: number) => Letter | null;

function sentOf(stage: Stage, message: MailboxMessage): Sent {
  const box = stage.mail.mailbox(ROUTING);
  const header = (name: string): string => box.header(message.id, name) ?? '';
  return {
    to: header('To').replace(/[<>]/g, ''),
    subject: header('Subject'),
    messageId: header('Message-ID').replace(/[<>]/g, ''),
    references: header('References'),
    at: message.internalDate,
  };
}

/** Lets a week pass: whatever we send is reacted to after `pause`, and polled. Answers all that we sent. */
function aWeek(stage: Stage, react: Reaction, pause: number): readonly Sent[] {
  const box = stage.mail.mailbox(ROUTING);
  const end = stage.clock.now() + WEEK;
  const all: Sent[] = [];
  const seen = new Set<string>();
  stage.poll();
  while (stage.clock.now() < end) {
    const fresh = [...box.list('SENT')].reverse().filter(({ id }) => !seen.has(id));
    fresh.forEach(({ id }) => seen.add(id));
    const sent = fresh.map(message => sentOf(stage, message));
    all.push(...sent);
    const answers = sent.flatMap((each, n) => react(each, all.length - sent.length + n) ?? []);
    stage.clock.advance(answers.length > 0 ? pause : DAY);
    stage.deliver(...answers);
    stage.poll();
  }
  return all;
}

const started = (letter: Letter): Stage => {
  const stage = Stage.installed(QUIET);
  stage.deliver(letter);
  return stage;
};

const first = (from: string): Letter => ({ id: `first@${from.split('@')[1] ?? ''}`, from: `<${from}>`, to: SUPPORT, subject: 'Question' }); // prettier-ignore

const most = (sent: readonly Sent[], span: number): number =>
  Math.max(0, ...sent.map(({ at }) => sent.filter(other => other.at >= at && other.at - at < span).length));

it.each([
  ['every few minutes', 5 * 60_000, 5],
  ['every hour', HOUR, 10],
])(
  'an answering machine that shows no sign of being one and answers %s is left without an answer',
  (_how, pause, limit) => {
    const stage = started(first('robot@machine.example'));
    const sent = aWeek(
      stage,
      ({ to }, n) => ({ id: `r${n}@machine.example`, from: `<${to}>`, to: SUPPORT, subject: `Ticket ${n * 7} received` }), // prettier-ignore
      pause,
    );
    expect(sent.length).toBeLessThanOrEqual(limit);
    expect(sent.length).toBeGreaterThan(1);
    expect(stage.rows('Cases').length).toBe(sent.length + 1);
  },
);

it('an answering machine that keeps to the standard gets one answer, and its own is noted on the case', () => {
  const stage = started(first('away@machine.example'));
  const sent = aWeek(
    stage,
    ({ to, subject, messageId, references }, n) => ({
      id: `a${n}@machine.example`,
      from: `<${to}>`,
      to: SUPPORT,
      subject: `Automatic reply: ${subject}`,
      headers: ['Auto-Submitted: auto-replied', `References: ${references}`, `In-Reply-To: <${messageId}>`],
    }),
    10 * 60_000,
  );
  expect(sent).toHaveLength(1);
  expect(stage.rows('Cases')).toMatchObject([{ messages: 2 }]);
});

it('another Casebook gets one answer and sends none to ours', () => {
  const stage = started(first('support@other.example'));
  const sent = aWeek(
    stage,
    ({ to, subject, messageId }, n) => ({
      id: `o${n}@other.example`,
      from: `Other <${to}>`,
      to: SUPPORT,
      subject: `Re: ${subject} [#${n + 5}-aaaaaaaa]`,
      answers: [messageId],
      headers: ['Auto-Submitted: auto-replied', 'Precedence: auto_reply', 'X-Casebook-Loop: another-one'],
    }),
    60_000,
  );
  expect(sent.length).toBeLessThanOrEqual(1);
  expect(stage.rows('Cases').length).toBe(1);
});

it.each([
  ['with list headers', ['List-Id: <talk.lists.example>', 'List-Post: <mailto:talk@lists.example>']],
  ['without any', []],
])('a mailing list that sends our answer round to us, %s, starts nothing', (_how, headers) => {
  const stage = started(first('member@lists.example'));
  const sent = aWeek(
    stage,
    ({ subject, messageId }, n) => ({
      id: n % 2 === 0 ? messageId : `l${n}@lists.example`,
      from: 'Talk <talk@lists.example>',
      to: SUPPORT,
      subject: `[talk] ${subject}`,
      headers: [...headers, 'Auto-Submitted: auto-replied', `X-Casebook-Loop: ${stage.properties['casebook.installation'] ?? ''}`], // prettier-ignore
    }),
    60_000,
  );
  expect(sent).toHaveLength(1);
  expect(stage.rows('Cases')).toHaveLength(1);
});

it.each([
  ['as a delivery report', true],
  ['as a plain mail of a postmaster', false],
])('our own answer that bounces, %s, is not answered, and the address gets none again', (_how, isReport) => {
  const stage = started(first('gone@full.example'));
  const sent = aWeek(
    stage,
    ({ to, messageId }, n) => ({
      id: `b${n}@full.example`,
      from: 'Mail Delivery System <mailer-daemon@full.example>',
      to: SUPPORT,
      subject: 'Undelivered Mail Returned to Sender',
      headers: ['Return-Path: <>', 'Auto-Submitted: auto-replied', `X-Failed-Recipients: ${to}`],
      text: isReport
        ? `Your message could not be delivered.\r\n\r\n550 5.1.1 <${to}>: user unknown\r\n\r\nMessage-ID: <${messageId}>`
        : 'It came back.',
    }),
    60_000,
  );
  expect(sent).toHaveLength(1);
  expect(stage.rows('Cases')).toHaveLength(1);
});

it('a route that mails itself does nothing', () => {
  const stage = Stage.installed(QUIET);
  stage.deliver(
    { id: 'self1@solarmora.example', from: `Support <${SUPPORT}>`, to: SUPPORT, subject: 'Hello me' },
    { id: 'self2@solarmora.example', from: `<sales@solarmora.example>`, to: SUPPORT, subject: 'Hello you' },
    { id: 'self3@solarmora.example', from: `<${ROUTING}>`, to: SUPPORT, subject: 'x', headers: ['Auto-Submitted: auto-generated'] }, // prettier-ignore
  );
  const sent = aWeek(
    stage,
    ({ subject }, n) => ({ id: `again${n}@solarmora.example`, from: `<${SUPPORT}>`, to: SUPPORT, subject }),
    60_000,
  );
  expect(sent).toEqual([]);
  expect(stage.rows('Cases')).toEqual([]);
  expect(stage.rows('Events').filter(({ outcome }) => outcome === 'own_loop')).toHaveLength(3);
});

it('a machine that writes by itself for a week, twice an hour at first, gets at most 5 answers in two hours and 10 in a day', () => {
  const stage = Stage.installed(QUIET);
  const box = stage.mail.mailbox(ROUTING);
  for (let n = 0; n < 70; n++) {
    stage.clock.advance((n < 48 ? 0.5 : 6.5) * HOUR);
    stage.deliver({
      id: `f${n}@flood.example`,
      from: '<cron@flood.example>',
      to: SUPPORT,
      subject: `Job ${n} is done`,
    });
    stage.poll();
  }
  const sent = box.list('SENT').map(message => sentOf(stage, message));
  expect(stage.rows('Cases')).toHaveLength(70);
  expect(most(sent, 2 * HOUR)).toBeLessThanOrEqual(5);
  expect(most(sent, DAY)).toBeLessThanOrEqual(10);
  expect(sent.length).toBeGreaterThan(20);
});
