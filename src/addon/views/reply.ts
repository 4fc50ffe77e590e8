/** A reply to the open mail: what it is made of, and its whole text before a draft is made of it. */
import { FIELD } from '../actions';
import { act, button, buttons, card, composing, footer, section, textParagraph, type Card } from '../card';
import type { ReadyReply, ReplyChoice, ReplyModel } from '../drafts';
import { choiceField, choicesField, textField } from '../fields';
import { KEY } from '../records/clicks';
import type { Scene } from '../scene';
import { coloured, escape, paragraph } from '../text';
import { quietLine } from './lists';

/** Characters of the text that the preview shows; the draft has all. */
const PREVIEW = 1_400;

/** @param wrong why the text could not be made of the choice; '' at first */
export const replyCard = (model: ReplyModel, choice: ReplyChoice, wrong: string, scene: Scene): Card => {
  const { reply } = scene.texts;
  return card({
    name: 'reply',
    title: reply.title,
    subtitle: model.to,
    sections: [
      section(null, [
        wrong === '' ? null : textParagraph(coloured(escape(wrong), 'bad')),
        choiceField(
          FIELD.template,
          reply.template,
          [
            { text: reply.noTemplate, value: '' },
            ...model.templates.map(name => ({ text: name, value: name })),
          ],
          choice.template,
        ),
        model.aliases.length < 2
          ? null
          : choiceField(
              FIELD.from,
              reply.from,
              model.aliases.map(address => ({ text: address, value: address })),
              choice.from || (model.aliases[0] ?? ''),
            ),
        choicesField(
          FIELD.toAll,
          reply.recipients,
          [{ text: reply.toAll, value: 'all' }],
          choice.toAll ? ['all'] : [],
        ),
        textField(FIELD.link, reply.link, { value: choice.link, hint: reply.linkHint }),
      ]),
    ],
    footer: footer(button(reply.preview, act('reply_preview'))),
  });
};

export const replyPreviewCard = (made: ReadyReply, scene: Scene): Card => {
  const { reply } = scene.texts;
  const fields = {
    [FIELD.message]: made.text,
    [FIELD.toAll]: made.toAll ? 'all' : '',
    [FIELD.from]: made.from,
    [KEY.key]: scene.reference,
  };
  return card({
    name: 'reply-preview',
    title: reply.previewTitle,
    sections: [
      section(null, [
        made.text === '' ? quietLine(reply.empty) : textParagraph(paragraph(made.text, PREVIEW)),
        buttons(button(reply.make, composing('make_reply', 'REPLY_AS_DRAFT', fields), 'FILLED')),
        quietLine(reply.note),
      ]),
    ],
  });
};
