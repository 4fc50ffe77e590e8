/** The top of an open mail's card that does not tell everything yet: what the mail leads to, and the button that brings the rest. */
import { act, button, buttons, row, section, type Section } from '../card';
import type { MessageCardModel } from '../mail-card';
import { openRecord } from '../records/clicks';
import type { Scene } from '../scene';
import { bold, escape, plain } from '../text';
import { quietLine } from './lists';

export const unreadSection = ({ unread }: MessageCardModel, scene: Scene): Section | null => {
  if (unread === null) return null;
  const words = scene.texts.message.unread;
  const { contact, caseId } = unread;
  const name = plain(contact?.name ?? '');
  return section(null, [
    contact === null
      ? null
      : row(bold(escape(name === '' ? words.address : words.addressOf(name))), {
          icon: 'PERSON',
          onClick: openRecord({ kind: 'contact', id: contact.id }),
        }),
    caseId === ''
      ? null
      : row(bold(escape(words.onCase(caseId))), {
          icon: 'CONFIRMATION_NUMBER_ICON',
          onClick: openRecord({ kind: 'case', id: caseId }),
        }),
    quietLine(words.rest),
    buttons(button(words.show, act('refresh', { view: 'message' }), 'FILLED')),
  ]);
};
