/** Walks through the steps of an installation: does what a program can, says what only a person can do, keeps how far it came. */
import { doStep, type MachineResult } from './machine-steps';
import { mailFilters } from './mail-filters';
import { asked, valuesFor, wordsOf, type SetupPorts } from './ports';
import { keepProgress, type Progress } from './progress';
import { STEPS, type Step, type StepId } from './steps';

const PROJECT_NUMBER = /^\d{6,20}$/;
const BOOK_URL = /^https:\/\/docs\.google\.com\/spreadsheets\/d\/[\w-]+/;

/** What has to be known after a person's step, since later steps name it; the progress with it, or null when they left. */
async function noted(step: Step, progress: Progress, ports: SetupPorts): Promise<Progress | null> {
  const { ask, wrong } = wordsOf(progress);
  const fitting = (pattern: RegExp, otherwise: string) => (text: string) =>
    pattern.test(text) ? { value: text } : { wrong: otherwise };
  if (step.id === 'cloud') {
    const projectNumber = await asked(ports, ask.projectNumber, fitting(PROJECT_NUMBER, wrong.projectNumber));
    return projectNumber === null ? null : { ...progress, projectNumber };
  }
  if (step.id === 'install') {
    const bookUrl = await asked(ports, ask.bookUrl, fitting(BOOK_URL, wrong.bookUrl));
    return bookUrl === null ? null : { ...progress, bookUrl };
  }
  return progress;
}

type StepResult = MachineResult | { readonly how: 'later'; readonly progress: Progress };

async function askPerson(step: Step, progress: Progress, ports: SetupPorts): Promise<StepResult> {
  const words = wordsOf(progress);
  if (step.id === 'mail') ports.write(ports.filterFile, mailFilters(valuesFor(progress, ports).addresses));
  ports.out(`  ${words.onlyYou}`);
  for (const line of words.steps[step.id].text(valuesFor(progress, ports))) ports.out(`    ${line}`);
  for (;;) {
    const answer = (await ports.ask(`  ${words.isDone}`))?.trim().toLowerCase();
    if (answer === undefined || answer === words.answers.quit) return { how: 'stopped', why: null };
    if (answer === words.answers.later) return { how: 'later', progress };
    if (answer === '') {
      const known = await noted(step, progress, ports);
      return known === null ? { how: 'stopped', why: null } : { how: 'done', progress: known, said: null };
    }
    ports.out(`  ${words.notUnderstood}`);
  }
}

const open = ({ done }: Progress): readonly Step[] => STEPS.filter(({ id }) => !done.includes(id));

/** Checked again before clasp is used, because a login may have run out since. */
const CHECKED_AGAIN: readonly StepId[] = ['tools', 'login'];
const BY_CLASP: readonly StepId[] = ['project', 'deploy'];

const toDo = (progress: Progress): readonly Step[] => {
  const usesClasp = open(progress).some(({ id }) => BY_CLASP.includes(id));
  return STEPS.filter(
    step => open(progress).includes(step) || (usesClasp && CHECKED_AGAIN.includes(step.id)),
  );
};

/** Each step with its state, for `--list`. */
export const listed = (progress: Progress): readonly string[] => {
  const { status, steps } = wordsOf(progress);
  return STEPS.map(({ id }) => {
    const state = progress.done.includes(id) ? 'done' : progress.later.includes(id) ? 'later' : 'open';
    return `${status[state].padEnd(8)} ${id.padEnd(12)} ${steps[id].title}`;
  });
};

/** @returns true when every step is done */
export async function walk(start: Progress, ports: SetupPorts): Promise<boolean> {
  let progress = start;
  const words = wordsOf(start);
  const done = STEPS.length - open(start).length;
  for (const line of done === 0 ? words.intro : [words.resumed(done, STEPS.length)]) ports.out(line);
  for (const step of toDo(start)) {
    const title = words.steps[step.id].title;
    ports.out(`\n[${STEPS.indexOf(step) + 1}/${STEPS.length}] ${title}`);
    const result =
      step.by === 'person' ? await askPerson(step, progress, ports) : await doStep(step.id, progress, ports);
    if (result.how === 'stopped') {
      if (result.why !== null) ports.out(`  ${result.why}`);
      ports.out(`\n${words.stopped(title)}`);
      return false;
    }
    const { id } = step;
    const without = progress.later.filter(other => other !== id);
    progress =
      result.how === 'later'
        ? { ...result.progress, later: [...without, id] }
        : { ...result.progress, done: [...progress.done.filter(other => other !== id), id], later: without };
    if (result.how === 'done' && result.said !== null) ports.out(`  ${result.said}`);
    keepProgress(ports.stateFile, progress);
  }
  const left = open(progress);
  ports.out(`\n${left.length === 0 ? words.finished : words.open}`);
  for (const { id } of left) ports.out(`  ${words.steps[id].title}`);
  return left.length === 0;
}
