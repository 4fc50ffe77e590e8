/** Whether a rule's condition holds for a mail. */
import { fold } from './fold';
import type { Clause, Condition, RuleMail, Test } from './rule';

/** Characters of the text that rules look at: the beginning says what a mail is about. */
export const BODY_READ = 20_000;
/** Characters of a subject, a name or a header. */
const VALUE_READ = 2_000;
/** Values of one field, such as recipients. */
const VALUES_READ = 100;

/** The texts of a mail, folded once for all rules. */
export interface FoldedMail {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly subject: readonly string[];
  readonly body: readonly string[];
  readonly class: readonly string[];
  readonly route: readonly string[];
  readonly header: (name: string) => readonly string[];
}

// Folding may lengthen a text (one ligature is up to 18 letters), hence the cut before and after.
const cut = (text: string, most: number): string => fold(text.slice(0, most)).slice(0, most);

const several = (texts: readonly string[]): readonly string[] =>
  texts.slice(0, VALUES_READ).map(text => cut(text, VALUE_READ));

export function foldedMail(mail: RuleMail): FoldedMail {
  return {
    from: several(mail.from),
    to: several(mail.to),
    subject: several(mail.subject),
    body: [cut(mail.body, BODY_READ)],
    class: [mail.class],
    route: mail.route === '' ? [] : [fold(mail.route)],
    header: name =>
      several(mail.headers.filter(each => each.name.toLowerCase() === name).map(each => each.value)),
  };
}

function fits(test: Test, text: string): boolean {
  switch (test.kind) {
    case 'contains':
      return test.values.some(value => text.includes(value));
    case 'is':
      return test.values.includes(text.trim());
    case 'starts':
      return test.values.some(value => text.startsWith(value));
    case 'ends':
      return test.values.some(value => text.trim().endsWith(value));
    case 'regex':
      return test.pattern.fits(text);
  }
}

const clauseHolds = ({ field, header, negated, test }: Clause, mail: FoldedMail): boolean =>
  (field === 'header' ? mail.header(header) : mail[field]).some(text => fits(test, text)) !== negated;

/** A negated clause holds where no text of its field fits. */
export const holds = (condition: Condition, mail: FoldedMail): boolean =>
  condition.some(clauses => clauses.every(clause => clauseHolds(clause, mail)));
