/** Runs the bundle's card functions as Gmail does and turns what they return into what the client should do. */
import { cardEvent, type CardEventParts } from '../../events';
import type { Cloud, RunResult } from '../../runtime/contract';
import { checkReturn, type EntryKind } from '../../services/card-service/returns';
import { gmailStore } from '../../services/gmail/store';
import type { Workbench } from '../../workbench';
import type { DraftChange, NavigationStep, PanelAct, PanelAnswer, PanelContext } from '../api';
import { Refused, type SidePanel } from '../office';
import { addOnOf, type AddOn } from './add-on';
import { draftView } from './draft-view';
import { runHead } from './run-view';

type Json = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);
const listAt = (value: unknown, ...path: readonly string[]): readonly unknown[] => {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
};
const textAt = (value: unknown, ...path: readonly string[]): string | null => {
  const found = at(value, ...path);
  return typeof found === 'string' ? found : null;
};

function emails(markup: unknown, action: string, field: string): readonly string[] | null {
  return at(markup, action) === undefined
    ? null
    : listAt(markup, action, field).map(one => textAt(one, 'email') ?? '');
}

function draftOf(wire: unknown): DraftChange | null {
  const markup = at(wire, 'renderActions', 'hostAppAction', 'gmailAction', 'updateDraftActionMarkup');
  if (!markup) return null;
  return {
    subject: textAt(markup, 'updateSubject', 'subject'),
    to: emails(markup, 'updateToRecipients', 'toRecipients'),
    cc: emails(markup, 'updateCcRecipients', 'ccRecipients'),
    bcc: emails(markup, 'updateBccRecipients', 'bccRecipients'),
    insert: listAt(markup, 'updateBody', 'insertContents').map(one => ({
      content: textAt(one, 'content') ?? '',
      contentType: textAt(one, 'contentType') ?? 'TEXT',
    })),
    where: textAt(markup, 'updateBody', 'type') ?? 'IN_PLACE_INSERT',
  };
}

/** @param wire what the function returned, as it goes over the wire; null when there is nothing to do */
function answerOf(cloud: Cloud, result: RunResult, wire: unknown, error: string | null): PanelAnswer {
  const action = at(wire, 'renderActions', 'action') ?? at(wire, 'action');
  const url = textAt(action, 'link', 'url');
  const made = ['renderActions', 'hostAppAction', 'gmailAction', 'openCreatedDraftActionMarkup'];
  const draftId = textAt(wire, ...made, 'draftId');
  return {
    run: runHead(result),
    navigations: listAt(action, 'navigations') as readonly NavigationStep[],
    notification: textAt(action, 'notification', 'text'),
    link: url === null ? null : { url, onClose: textAt(action, 'link', 'onClose') },
    stateChanged: at(wire, 'stateChanged') === true,
    draft: draftOf(wire),
    openDraft: draftId === null ? null : draftView(gmailStore(cloud).mailbox(result.user), draftId),
    suggestions: listAt(wire, 'autoComplete', 'items').map(item => textAt(item, 'text') ?? ''),
    error,
  };
}

/** The first kind whose rule the value meets; a click over a draft may answer with several kinds of response. */
function checked(cloud: Cloud, kinds: readonly EntryKind[], result: RunResult): PanelAnswer {
  if (result.how !== 'done') return answerOf(cloud, result, null, result.error ?? result.how);
  let refused = '';
  for (const kind of kinds) {
    const returned = checkReturn(kind, result.value);
    if (returned.ok) return answerOf(cloud, result, returned.wire, null);
    refused ||= returned.error;
  }
  return answerOf(cloud, result, null, refused);
}

/** What the function of a click must return, by what the client does with it. */
function kindsOf({ expects, surface }: PanelAct): readonly EntryKind[] {
  switch (expects) {
    case 'click':
      return surface === 'compose' ? ['click', 'draft'] : ['click'];
    case 'compose':
      return ['composing'];
    default:
      return [expects];
  }
}

export function livePanel(workbench: Workbench): SidePanel {
  const { cloud } = workbench;
  const addOn: AddOn = addOnOf(cloud.manifest);

  function partsOf(context: PanelContext): CardEventParts {
    const { locale, timeZone, account } = context;
    const known = addOn.knowsLocale
      ? { locale: { tag: locale, zone: timeZone.id, offsetMs: timeZone.offset } }
      : {};
    const { platform, surface, messageId, recipients } = context;
    if (surface === 'compose')
      return { ...known, platform, ...(recipients && addOn.knowsRecipients ? { recipients } : {}) };
    if (surface === 'home' || messageId === null) return { ...known, platform };
    return { ...known, platform, message: openMessage(cloud, account, messageId) };
  }

  return {
    open(request) {
      const { surface, account } = request;
      if (surface === 'message' && request.messageId === null)
        throw new Refused(400, 'A message card needs a message.');
      const functionName = addOn.triggers[surface];
      if (!functionName) throw new Refused(409, `The manifest names no function for "${surface}".`);
      const result = workbench.run(functionName, [cardEvent(partsOf(request))], {
        as: account,
        kind: 'card',
      });
      return checked(cloud, [surface === 'compose' ? 'compose' : 'card'], result);
    },

    act(request) {
      const { parameters, formInputs, account } = request;
      const event = cardEvent({ ...partsOf(request), parameters, formInputs });
      const result = workbench.run(request.function, [event], { as: account, kind: 'card' });
      return checked(cloud, kindsOf(request), result);
    },
  };
}

function openMessage(cloud: Cloud, account: string, id: string): NonNullable<CardEventParts['message']> {
  const message = gmailStore(cloud).mailbox(account).get(id);
  if (!message) throw new Refused(404, 'There is no such message.');
  return { account, messageId: message.id, threadId: message.threadId };
}
