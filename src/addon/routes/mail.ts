/** Clicks on the card of the open mail that log it, change a case, or keep its sender out. */
import { FIELD, PARAMETER } from '../actions';
import type { CardEvent } from '../event';
import { CASE_FIELDS, type CaseField } from '../mail-card';
import { type Desk } from '../desk';
import { type Done } from '../done';
import { always, chosenCase, drawn, parameter, required, typed, type Routes } from '../route';
import { chooseCaseCard } from '../views/choose-case';
import { refusalText } from '../views/refusal';
import { whoSentCard } from '../views/who-sent';

const logToCase = (desk: Desk, event: CardEvent): Done => {
  const caseId = chosenCase(event);
  return caseId === '' ? { changed: false, why: { kind: 'no_number' } } : desk.logToCase(caseId);
};

const caseField = (event: CardEvent): CaseField => {
  const name = required(event, PARAMETER.field);
  const field = CASE_FIELDS.find(each => each === name);
  if (field === undefined) throw new Error(`A case has no "${name}" that a click sets.`);
  return field;
};

const typedSender = (event: CardEvent) => ({
  name: typed(event, FIELD.senderName),
  address: typed(event, FIELD.senderAddress),
});

export const mailRoutes = {
  log: { change: desk => desk.log(), place: 'here', ...drawn('message') },
  log_thread: { change: desk => desk.logThread(), place: 'here', ...drawn('message') },
  new_case: { change: desk => desk.newCase('case'), place: 'here', ...drawn('message') },
  new_lead: { change: desk => desk.newCase('lead'), place: 'here', ...drawn('message') },
  never_log_address: { change: desk => desk.neverLog('address'), place: 'here', ...drawn('message') },
  never_log_domain: { change: desk => desk.neverLog('domain'), place: 'here', ...drawn('message') },
  choose_case: {
    place: 'top',
    show: (desk, _event, scene) => chooseCaseCard(desk.message(), scene),
    view: always('message'),
  },
  find_deal: {
    place: 'here',
    show: (desk, event, scene) => {
      const asked = typed(event, FIELD.deal);
      const found = desk.records.search(asked, ['deal'])?.found ?? [];
      return chooseCaseCard(desk.message(), scene, { asked, found });
    },
    view: always('message'),
  },
  log_to_case: { change: logToCase, place: 'root', ...drawn('message') },
  log_to_deal: {
    change: (desk, event) => desk.logToDeal(required(event, PARAMETER.dealId)),
    place: 'root',
    ...drawn('message'),
  },
  who_sent: {
    place: 'top',
    show: (desk, _event, scene) => whoSentCard(desk.guessSender(), '', scene),
    view: always('message'),
  },
  log_as_sent_by: {
    change: (desk, event) => desk.logAsSentBy(typedSender(event)),
    place: 'root',
    ...drawn('message'),
    retry: (_desk, event, scene, why) =>
      whoSentCard(typedSender(event), refusalText(why, scene.texts), scene),
  },
  set_case: {
    change: (desk, event) =>
      desk.setCase(
        required(event, PARAMETER.caseId),
        caseField(event),
        parameter(event, PARAMETER.value),
        parameter(event, PARAMETER.was),
      ),
    place: 'here',
    ...drawn('message'),
  },
} as const satisfies Routes;
