/** What is done beside the open mail: a note, a task, tags for its case or contact, and taking the last step back. */
import { formatAgo } from '../../locales/format';
import { button, buttons, row, section, type Section, type Widget } from '../card';
import type { MessageCardModel } from '../mail-card';
import { textField } from '../fields';
import { BESIDE_MAIL, RECORD_FIELD, actOn, changing } from '../records/clicks';
import type { Scene } from '../scene';
import { escape, joinPlain } from '../text';
import { outcomeLabel } from './outcome';
import { fact, word } from './records/words';
import { isInBook } from '../../intake/outcome';
import type { Outcome } from '../../intake/outcome';

/** @param typed what stood in the note's field when saving it was refused */
export const mailWork = (model: MessageCardModel, typed: string, scene: Scene): Section | null => {
  const { mailCard, records, message } = scene.texts;
  if (model.work === null) return null;
  const { ref, name, tags } = model.work;
  return section(
    escape(mailCard.workOn(name)),
    [
      buttons(
        button(records.task.add, actOn('record_form', ref, { ...BESIDE_MAIL, form: 'new_task' })),
        button(message.tags, actOn('record_form', ref, { ...BESIDE_MAIL, form: 'tags' })),
      ),
      fact(message.tags, tags.join(', '), { icon: 'BOOKMARK' }),
      textField(RECORD_FIELD.note, records.note.add, { value: typed, multiline: true }),
      buttons(button(records.note.save, changing('add_note', ref, scene, BESIDE_MAIL))),
    ],
    // A note that was refused stays in sight.
    typed === '' ? 1 : undefined,
  );
};

/** The reader's last step with this mail, and the button that takes it back. */
export const ownStepRow = ({ ownStep, work }: MessageCardModel, scene: Scene): Widget | null => {
  if (ownStep === null) return null;
  const { texts, now, offsetMinutes } = scene;
  const { eventId, action, outcome, at, touched } = ownStep;
  const ledger = { kind: 'contact', id: 'mail' } as const;
  const isLog = action === 'mail' && isInBook(outcome as Outcome);
  return row(escape(isLog ? outcomeLabel(outcome as Outcome, texts) : word(texts.records.event, action)), {
    icon: 'history',
    top: joinPlain([texts.mailCard.yourStep, formatAgo(at, now, offsetMinutes, texts)]),
    button: button(
      texts.records.undo,
      actOn('undo_event', work?.ref ?? ledger, { ...BESIDE_MAIL, event: eventId, touched }),
    ),
  });
};
