/** Clicks on the card of the open mail that log it, or keep its sender out. */
import type { CardEvent } from '../event';
import type { Desk, Done } from '../desk';
import { always, chosenCase, drawn, type Routes } from '../route';
import { chooseCaseCard } from '../views/choose-case';

const logToCase = (desk: Desk, event: CardEvent): Done => {
  const caseId = chosenCase(event);
  return caseId === '' ? { changed: false, why: { kind: 'no_number' } } : desk.logToCase(caseId);
};

export const mailRoutes = {
  log: { change: desk => desk.log(), place: 'here', ...drawn('message') },
  new_case: { change: desk => desk.newCase('case'), place: 'here', ...drawn('message') },
  new_lead: { change: desk => desk.newCase('lead'), place: 'here', ...drawn('message') },
  never_log_address: { change: desk => desk.neverLog('address'), place: 'here', ...drawn('message') },
  never_log_domain: { change: desk => desk.neverLog('domain'), place: 'here', ...drawn('message') },
  choose_case: {
    place: 'top',
    show: (desk, _event, scene) => chooseCaseCard(desk.message(), scene),
    view: always('message'),
  },
  log_to_case: { change: logToCase, place: 'root', ...drawn('message') },
} as const satisfies Routes;
