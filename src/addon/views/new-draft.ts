/** A mail that is to be written: its form, and its whole text before a draft is made of it. */
import { FIELD } from '../actions';
import {
  act,
  button,
  buttons,
  callback,
  card,
  composing,
  footer,
  row,
  section,
  textParagraph,
  type Card,
} from '../card';
import type { DraftChoice, DraftModel, DraftOrigin, ReadyDraft, ShownDraft } from '../drafts';
import { choiceField, choicesField, textField } from '../fields';
import { KEY } from '../records/clicks';
import type { Scene } from '../scene';
import { coloured, escape, joinPlain, paragraph } from '../text';
import { quietLine } from './lists';

/** Characters of the text that the preview shows; the draft has all. */
const PREVIEW = 1_400;
const LOG = 'log';

const parametersOf = (origin: DraftOrigin): Readonly<Record<string, string>> => {
  if (origin.kind === 'forward') return { [KEY.forward]: 'mail' };
  return origin.ref === null ? {} : { [KEY.kind]: origin.ref.kind, [KEY.id]: origin.ref.id };
};

/** A click that opens the form. */
export const writing = (origin: DraftOrigin) => act('draft_form', parametersOf(origin));

const titleOf = ({ kind }: DraftOrigin, { draft }: Scene['texts']): string =>
  kind === 'forward' ? draft.forward : draft.title;

/** @param wrong why the mail could not be made of the choice; '' at first */
export const draftCard = (model: DraftModel, choice: DraftChoice, wrong: string, scene: Scene): Card => {
  const { draft, reply, compose } = scene.texts;
  const { origin, senders, logAddress } = model;
  return card({
    name: 'draft',
    title: titleOf(origin, scene.texts),
    subtitle: model.name,
    sections: [
      section(null, [
        wrong === '' ? null : textParagraph(coloured(escape(wrong), 'bad')),
        senders.length < 2
          ? null
          : choiceField(
              FIELD.from,
              reply.from,
              senders.map(address => ({ text: address, value: address })),
              choice.from || (senders[0] ?? ''),
            ),
        textField(FIELD.to, draft.to, {
          value: choice.to,
          hint: draft.toHint,
          ...(model.people.length > 0
            ? { suggestions: model.people }
            : { suggest: callback('suggest', { kind: 'contact', field: FIELD.to }) }),
        }),
        textField(FIELD.cc, draft.cc, { value: choice.cc }),
        textField(FIELD.subject, scene.texts.settings.subject, { value: choice.subject }),
        choiceField(
          FIELD.template,
          reply.template,
          [
            { text: reply.noTemplate, value: '' },
            ...model.templates.map(name => ({ text: name, value: name })),
          ],
          choice.template,
        ),
        textField(FIELD.message, draft.message, { value: choice.message, multiline: true }),
        textField(FIELD.link, reply.link, { value: choice.link, hint: reply.linkHint }),
        logAddress === ''
          ? null
          : choicesField(
              FIELD.log,
              compose.title,
              [{ text: draft.logBy(logAddress), value: LOG }],
              choice.log ? [LOG] : [],
            ),
        buttons(
          button(draft.clear, act('draft_form', { ...parametersOf(origin), again: '1' }), 'BORDERLESS'),
        ),
      ]),
    ],
    footer: footer(button(reply.preview, act('draft_preview', parametersOf(origin)))),
  });
};

/** What `readyIn` (routes/new-draft.ts) reads. */
const fieldsOf = (ready: ReadyDraft): Readonly<Record<string, string>> => ({
  [FIELD.from]: ready.from,
  [FIELD.to]: ready.to,
  [FIELD.cc]: ready.cc,
  [FIELD.log]: ready.bcc,
  [FIELD.subject]: ready.subject,
  [FIELD.message]: ready.text,
  [FIELD.link]: ready.files,
});

export const draftPreviewCard = (origin: DraftOrigin, made: ShownDraft, scene: Scene): Card => {
  const { draft, reply, common, settings } = scene.texts;
  return card({
    name: 'draft-preview',
    title: titleOf(origin, scene.texts),
    sections: [
      section(null, [
        row(escape(made.to.join(', ')), { icon: 'EMAIL', top: draft.to, bottom: made.cc.join(', ') }),
        row(escape(made.subject || common.noSubject), {
          top: settings.subject,
          bottom: joinPlain([
            made.from === '' ? '' : `${reply.from}: ${made.from}`,
            made.bcc.length === 0 ? '' : `Bcc: ${made.bcc.join(', ')}`,
          ]),
        }),
        made.text === '' ? quietLine(reply.empty) : textParagraph(paragraph(made.text, PREVIEW)),
        made.leftOut.length === 0
          ? null
          : textParagraph(coloured(escape(draft.leftOut(made.leftOut.join(', '))), 'warn')),
        buttons(
          button(
            reply.make,
            composing('make_draft', 'STANDALONE_DRAFT', {
              ...parametersOf(origin),
              ...fieldsOf(made.ready),
              [KEY.key]: scene.reference,
            }),
            'FILLED',
          ),
        ),
        quietLine(reply.note),
      ]),
    ],
  });
};
