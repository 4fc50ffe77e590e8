/** The runs of most tests follow one another in kept worlds; this holds that they do there what they do in worlds of their own, as on Google. */
import { CLICKS, EDITS, PERSONAL, POLL, UPKEEP } from '../../bench/faults/chaos/acts';
import { COMPANY, mailboxOf, ROUND } from '../../bench/faults/chaos/mailbox';
import { pictureOf } from './picture';
import { ANA, clearStages, Stage } from './stage';

const MAILS = 2 * ROUND;

afterAll(clearStages);

/** Mail, each click that writes and each kind of edit. */
function dayIn(stage: Stage) {
  stage.install();
  for (const letter of PERSONAL) stage.deliverTo(ANA, letter);
  stage.deliver(...mailboxOf(MAILS));
  const tried = [POLL, ...CLICKS, ...EDITS, POLL, UPKEEP, POLL, UPKEEP].map(act => ({
    act: act.name,
    cameAbout: act.attempt(stage),
  }));
  const runs = stage.workbench.runs.map(({ functionName, how, ms, calls }) => ({
    functionName,
    how,
    ms,
    calls: calls.map(({ name }) => name),
  }));
  return { tried, runs, picture: pictureOf(stage) };
}

test('a day of runs makes the same calls, at the same times, to the same end', () => {
  const kept = dayIn(new Stage({ company: COMPANY }));
  const own = dayIn(new Stage({ company: COMPANY, ownWorlds: true }));
  expect(kept.runs.length).toBeGreaterThan(70);
  expect(kept).toEqual(own);
});
