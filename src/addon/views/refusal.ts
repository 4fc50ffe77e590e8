/** The reader's words for why a click changed nothing. */
import type { Texts } from '../../locales/en';
import { settingsRefusal } from './refusal-of-settings';
import type { Refusal } from '../done';
import { joinPlain } from '../text';
import { outcomeLabel } from './outcome';
import { faultWords } from './records/words';

const undoRefusal = (
  why: Extract<Refusal, { kind: 'not_undone' }>,
  refused: Texts['records']['refused'],
): string => {
  switch (why.why) {
    case 'changed':
      return refused.undo.changed(why.now);
    case 'row':
      return refused.undo.row(why.now);
    case 'old':
      return refused.undo.old;
    case 'untold':
      return refused.undo.untold;
  }
};

/** Of the record cards; which fields are wrong the form itself says. */
const recordRefusal = (
  why: Extract<
    Refusal,
    | { kind: 'no_record' | 'nothing_changed' | 'last_address' | 'nobody_chosen' | 'converted' }
    | { kind: 'same_record' | 'form' | 'not_undone' }
  >,
  texts: Texts,
): string => {
  const { refused } = texts.records;
  switch (why.kind) {
    case 'no_record':
      return refused.gone;
    case 'nothing_changed':
      return refused.nothingChanged;
    case 'last_address':
      return refused.lastAddress;
    case 'nobody_chosen':
      return refused.nobodyChosen;
    case 'converted':
      return refused.converted;
    case 'same_record':
      return refused.same;
    case 'not_undone':
      return undoRefusal(why, refused);
    case 'form': {
      const [fault] = why.faults;
      return fault ? refused.wrong(faultWords(fault, texts)) : refused.clash;
    }
  }
};

/** A stored status or priority in the reader's words; an empty cell has a word too. */
const valueWord = (value: string, texts: Texts): string => {
  const words: Readonly<Record<string, string>> = { ...texts.priority, ...texts.status };
  if (value === '') return texts.common.nobody;
  return Object.prototype.hasOwnProperty.call(words, value) ? (words[value] ?? value) : value;
};

export const refusalText = (why: Refusal, texts: Texts): string => {
  const { refusal } = texts;
  switch (why.kind) {
    case 'busy':
      return refusal.busy;
    case 'outcome':
      return joinPlain([outcomeLabel(why.outcome, texts), why.on]);
    case 'no_number':
      return texts.choose.numberMissing;
    case 'no_case':
      return refusal.noCase(why.typed.trim());
    case 'no_sender':
      return texts.message.unknownSender;
    case 'colleague':
      return refusal.colleague;
    case 'shared_domain':
      return refusal.sharedDomain(why.domain);
    case 'listed':
      return refusal.listed(why.pattern);
    case 'changed_meanwhile':
      return refusal.changedMeanwhile(valueWord(why.now, texts));
    case 'is_so':
      return refusal.isSo(valueWord(why.now, texts));
    case 'merged':
      return refusal.merged(why.into);
    case 'no_such_value':
      return refusal.noSuchValue(why.value);
    case 'bad_address':
      return refusal.badAddress(why.typed);
    case 'unresolved':
      return refusal.unresolved(why.fields.join(', '));
    case 'no_template':
      return refusal.noTemplate(why.name);
    case 'no_signature':
      return refusal.noSignature;
    case 'bad_link':
      return refusal.badLink(why.typed);
    case 'bad_recipient':
      return refusal.badRecipient(why.typed);
    case 'no_recipient':
      return refusal.noRecipient;
    case 'drafted':
      return refusal.drafted;
    case 'inserted':
      return refusal.inserted;
    case 'no_mailbox':
      return texts.mailbox.off;
    case 'too_many_recipients':
      return refusal.tooManyRecipients;
    case 'held_gone':
      return refusal.heldGone;
    case 'held_decided':
      return refusal.heldDecided;
    case 'not_admin':
    case 'no_user':
    case 'too_long':
    case 'settings_changed':
    case 'settings_gone':
    case 'bad_setting':
    case 'status_in_use':
    case 'bad_pattern':
    case 'not_listed':
    case 'unknown_fields':
    case 'template_empty':
    case 'template_exists':
    case 'bad_language':
    case 'template_used':
    case 'bad_route_name':
    case 'bad_route_address':
    case 'no_such_user':
    case 'route_taken':
    case 'route_exists':
    case 'bad_hours':
      return settingsRefusal(why, texts);
    case 'no_record':
    case 'nothing_changed':
    case 'form':
    case 'last_address':
    case 'nobody_chosen':
    case 'converted':
    case 'same_record':
    case 'not_undone':
      return recordRefusal(why, texts);
  }
};
