/** All rules tried with their examples at once, and the trial of the rules on the mail of the last days. */
import { checkRule, exampleQueries, isNoRule } from '../../intake/rule-check';
import { startTrial, stateOf, trialIn, type Trial } from '../../intake/rule-trial';
import { Known } from '../../intake/known';
import { ruleText } from '../../intake/office';
import type { Done } from '../done';
import type { RulesModel } from '../rules';
import type { SettingsDesk } from '../settings';
import { bookUrl } from './models';
import { officeOf, type DeskPorts } from './ports';
import { asAdmin, isAdmin, refused } from './settings/change';

/** @param begun the trial that this click began; null where it began none */
function rules(ports: DeskPorts, begun: Trial | null): RulesModel | null {
  const { book, clock, installation, properties } = ports;
  if (!isAdmin(ports)) return null;
  const written = book
    .whole('Rules')
    .map(({ values }) => values)
    .filter(values => !isNoRule(values));
  const queries = exampleQueries(written);
  const known = new Known();
  if (queries.length > 0) known.add(book.find(queries).flat());
  const office = officeOf(ports);
  const trial = begun ?? trialIn(properties.all());
  return {
    rules: written.map(values => {
      const { name, active } = ruleText(values);
      return { name, active, ...checkRule(values, office, known) };
    }),
    trial: trial && { state: stateOf(trial, clock.now()), found: trial },
    bookUrl: bookUrl(installation.bookId),
  };
}

/** Has the routing mailbox's account try the rules: at once where it asks itself, else when its next poll sees it. */
const tryRules = (ports: DeskPorts, begin: (trial: Trial) => void): Done =>
  asAdmin(ports, () => {
    const { clock, installation, properties, user } = ports;
    const now = clock.now();
    const before = trialIn(properties.all());
    const state = before && stateOf(before, now);
    if (state === 'waiting' || state === 'running') return refused({ kind: 'busy' });
    begin(startTrial(properties, user, now));
    if (user.toLowerCase() === installation.account) ports.later?.();
    return { changed: true };
  });

export function rulesDesk(ports: DeskPorts): Pick<SettingsDesk, 'rules' | 'tryRules'> {
  let begun: Trial | null = null;
  return {
    rules: () => rules(ports, begun),
    tryRules: () =>
      tryRules(ports, trial => {
        begun = trial;
      }),
  };
}
