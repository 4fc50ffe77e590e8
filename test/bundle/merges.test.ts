/** Cases that become one, on the built bundle: by a mail, cut off at every call, and what the sheet shows then. */
import type { Letter } from './letter';
import { clearStages, Stage } from './stage';
import { afterEachCut, afterEachLostAnswer, wholeOf, type Act } from './sweep';

const SUPPORT = 'support@solarmora.example';
const ann = 'Ann Lee <ann@acme.example>';
const bob = 'Bob Ray <bob@globex.example>';

const first: Letter = { id: 'a@acme.example', from: ann, to: SUPPORT, cc: bob, subject: 'The inverter hums' };
/** Bob's mail program loses the headers, and he writes a title of his own. */
const lost: Letter = {
  id: 'b@globex.example',
  from: bob,
  to: SUPPORT,
  cc: ann,
  subject: 'Noise on the roof',
};
const bridge: Letter = {
  id: 'c@acme.example',
  from: ann,
  to: SUPPORT,
  cc: bob,
  subject: 'Re: Noise on the roof',
  answers: ['a@acme.example', 'b@globex.example'],
  text: 'It is the same inverter that I wrote about on Monday.',
};
const later: Letter = {
  id: 'd@globex.example',
  from: bob,
  to: SUPPORT,
  subject: 'Something else on top',
  answers: ['b@globex.example'],
};

let kept = '';
beforeAll(() => {
  const stage = Stage.atWork([first, lost]);
  stage.deliver(bridge);
  kept = stage.keep();
});
afterAll(clearStages);

it('a mail that shows two cases to be one merges them in its own commit, and later mail finds the one', () => {
  const stage = Stage.from(kept);
  expect(stage.poll()).toMatchObject({ merged: [{ from: 'C-2', into: 'C-1' }] });
  expect(stage.rows('Cases')).toMatchObject([
    { id: 'C-1', status: 'new', messages: 3 },
    { id: 'C-2', status: 'merged', relatedTo: 'C-1' },
  ]);
  stage.deliver(later);
  expect(stage.poll().processed).toMatchObject([{ outcome: 'case_reply', caseId: 'C-1' }]);
  expect(stage.rows('Messages').map(row => row['caseId'])).toEqual(['C-1', 'C-1', 'C-1', 'C-1']);
  stage.close();
});

it('all in one poll comes to the same', () => {
  const stage = Stage.installed();
  stage.deliver(first, lost, bridge, later);
  expect(stage.poll().merged).toEqual([{ from: 'C-2', into: 'C-1' }]);
  expect(stage.rows('Cases')).toMatchObject([
    { id: 'C-1', messages: 4 },
    { id: 'C-2', status: 'merged', relatedTo: 'C-1' },
  ]);
  expect(stage.rows('Messages').map(row => row['caseId'])).toEqual(['C-1', 'C-1', 'C-1', 'C-1']);
});

it('a poll that merges and is cut off at any call is completed by the next one', () => {
  const act: Act = { kept, run: (stage, faults) => stage.runPoll(faults) };
  const whole = wholeOf(act);
  expect(whole.picture.tables['Cases']).toMatchObject([{ messages: 3 }, { status: 'merged' }]);
  expect(afterEachCut(act, whole).faults).toEqual([]);
  expect(afterEachLostAnswer(act, whole)).toEqual([]);
});
