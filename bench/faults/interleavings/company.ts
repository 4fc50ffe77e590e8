/** The company whose people all work at once: ten agents, two rounds of mail, and mail of each agent's own. */
import type { Company } from '../../../workbench/company';
import type { Letter } from '../../../test/bundle/letter';
import { COMPANY as usual, Stage } from '../../../test/bundle/stage';

export const AGENTS = Array.from({ length: 10 }, (_, n) => `agent${n}@solarmora.example`);

const SUPPORT = 'support@solarmora.example';
const CUSTOMERS = Array.from({ length: 6 }, (_, n) => `Customer ${n} <c${n}@customer${n}.example>`);

export const COMPANY: Company = {
  ...usual,
  users: [
    ...usual.users,
    ...AGENTS.map((email, n) => ({ email, name: `Agent ${n}`, role: 'agent' as const })),
  ],
};

const FIRST: readonly Letter[] = CUSTOMERS.map((from, n) => ({
  id: `first-${n}@customer${n}.example`,
  from,
  to: SUPPORT,
  subject: `Question number ${n}`,
}));

/** Answers to what is there, new questions, a log entry and a mail for the queue of held mail. */
export const SECOND: readonly Letter[] = [
  ...CUSTOMERS.slice(0, 4).map((from, n) => ({
    id: `second-${n}@customer${n}.example`,
    from,
    to: SUPPORT,
    subject: `Re: Question number ${n}`,
    answers: [`first-${n}@customer${n}.example`],
    text: `This has not been answered yet, and it is question ${n} that I mean.`,
  })),
  ...[10, 11, 12].map(n => ({
    id: `new-${n}@customer${n}.example`,
    from: `Customer ${n} <c${n}@customer${n}.example>`,
    to: SUPPORT,
    subject: `Something else, ${n}`,
  })),
  {
    id: 'sent@solarmora.example',
    from: `Agent 1 <${AGENTS[1] ?? ''}>`,
    to: 'Customer 2 <c2@customer2.example>, Customer 20 <c20@customer20.example>',
    via: 'log@solarmora.example',
    subject: 'Our appointment',
  },
  { id: 'stranger@nowhere.example', from: 'Leo <leo@nowhere.example>', to: 'log@solarmora.example' },
];

/** In the mailbox of agent n: from somebody known, or from somebody new. */
export const ownLetter = (n: number): Letter => ({
  id: `own-${n}@direct.example`,
  from: n % 2 === 0 ? (CUSTOMERS[n % CUSTOMERS.length] ?? '') : `Direct ${n} <d${n}@direct${n}.example>`,
  to: AGENTS[n] ?? '',
  subject: `To agent ${n} alone`,
});

export interface Beginning {
  readonly stage: Stage;
  /** The first round is in the book, the second waits. */
  readonly kept: string;
}

/** @param keepWorlds whether runs follow one another in one world */
export function beginning(keepWorlds = false): Beginning {
  const stage = new Stage({ company: COMPANY, ownWorlds: !keepWorlds });
  stage.install();
  stage.deliver(...FIRST);
  stage.poll();
  stage.deliver(...SECOND);
  AGENTS.forEach((agent, n) => stage.deliverTo(agent, ownLetter(n)));
  return { stage, kept: stage.keep() };
}
