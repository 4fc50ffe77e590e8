/** Our own error card: what happened, what was kept, what to do, and a reference to quote. */
import { isBookError } from '../../book/book';
import { button, buttons, card, row, section, textParagraph, type Card, type OnClick } from '../card';
import { outOfReach } from '../out-of-reach';
import type { Scene } from '../scene';
import { coloured, escape, paragraph } from '../text';

/** What the card tells about a failure. */
export interface Problem {
  readonly error: unknown;
  /** What the click had done before it failed, in the desk's words; null when nothing was done. */
  readonly done: string | null;
  /** True when the failed click could have changed the workbook. */
  readonly writes: boolean;
  /** The same click once more, or a fresh look when it had been carried out; null where a card cannot be changed. */
  readonly again: OnClick | null;
}

const advice = (error: unknown, scene: Scene): string => {
  const words = scene.texts.problem.advice;
  switch (outOfReach(error)) {
    case 'no_access':
      return scene.texts.notReady.noAccessNext;
    case 'not_allowed':
      return words.notAllowed;
    case 'later':
      return words.later;
    case null:
  }
  if (!isBookError(error)) return words.unknown;
  switch (error.problem.kind) {
    case 'busy':
      return words.busy;
    case 'refused':
      return words.refused;
    case 'no_tab':
    case 'no_header':
    case 'no_row':
    case 'newer_book':
    case 'no_backup':
      return words.workbook;
  }
};

/** The message of an error, whatever was thrown; errors of another realm are no `instanceof Error`. */
export const messageOf = (error: unknown): string => {
  const message =
    typeof error === 'object' && error !== null ? (error as { message?: unknown }).message : error;
  return typeof message === 'string' && message !== '' ? message : String(error);
};

/** A BookError means that nothing was written; after any other failure a commit may or may not have gone through. */
const kept = ({ done, writes, error }: Problem, scene: Scene): string => {
  const words = scene.texts.problem;
  if (done !== null) return words.done(done);
  if (!writes) return words.nothingLost;
  return isBookError(error) ? words.nothingSaved : words.savedStays;
};

export const problemCard = (problem: Problem, scene: Scene): Card => {
  const { problem: words, common } = scene.texts;
  return card({
    name: 'problem',
    title: words.title,
    sections: [
      section(escape(words.what), [textParagraph(coloured(paragraph(messageOf(problem.error)), 'bad'))]),
      section(escape(words.kept), [row(escape(kept(problem, scene)), { icon: 'BOOKMARK' })]),
      section(escape(words.next), [
        textParagraph(escape(advice(problem.error, scene))),
        buttons(button(problem.done === null ? words.again : common.refresh, problem.again, 'FILLED')),
        textParagraph(coloured(escape(words.reference(scene.reference)), 'quiet')),
      ]),
    ],
  });
};
