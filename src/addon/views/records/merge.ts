/** Merging two records: choosing the other one, and what would happen. */
import { countOf } from '../../../locales/format';
import { button, buttons, callback, card, footer, row, section, type Card } from '../../card';
import { textField } from '../../fields';
import type { FoundRecord, MergePreview, RecordRef } from '../../records';
import { RECORD_FIELD, actOn, changing } from '../../records/clicks';
import type { Scene } from '../../scene';
import { bold, escape } from '../../text';
import { quietLine } from '../lists';
import { fieldLabel, foundRow } from './words';

export const mergeChoiceCard = (
  ref: RecordRef,
  candidates: readonly FoundRecord[],
  typed: string,
  scene: Scene,
): Card => {
  const { merge } = scene.texts.records;
  const isCase = ref.kind === 'case';
  return card({
    name: `merge ${ref.id}`,
    title: merge.title,
    subtitle: isCase ? merge.case : merge.contact,
    sections: [
      section(escape(isCase ? merge.otherCases : merge.alike), [
        ...(candidates.length === 0
          ? [quietLine(isCase ? merge.noOtherCases : merge.noneAlike)]
          : candidates.map(found =>
              foundRow(found, scene, {
                button: button(
                  merge.preview,
                  actOn('merge_preview', ref, { into: found.ref.id }),
                  'FILLED_TONAL',
                ),
              }),
            )),
      ]),
      section(escape(merge.another), [
        textField(RECORD_FIELD.into, isCase ? merge.typeCase : merge.typeContact, {
          value: typed,
          suggest: callback('suggest', { kind: ref.kind, field: RECORD_FIELD.into }),
        }),
        buttons(button(merge.preview, actOn('merge_preview', ref))),
      ]),
    ],
  });
};

export const mergePreviewCard = (ref: RecordRef, preview: MergePreview, scene: Scene): Card => {
  const { merge } = scene.texts.records;
  const { format } = scene.texts;
  const { from, into, addresses } = preview;
  const gains = [
    ...preview.fields.map(({ field, kept, other }) =>
      row(escape(kept), {
        top: `${fieldLabel(field, scene)} · ${merge.kept}`,
        bottom: other === '' ? '' : merge.dropped(other),
      }),
    ),
    addresses.length === 0
      ? null
      : row(escape(addresses.join(', ')), { icon: 'EMAIL', top: merge.addresses }),
    preview.cases === 0
      ? null
      : row(escape(countOf(preview.cases, merge.caseCount, format)), { icon: 'CONFIRMATION_NUMBER_ICON' }),
    preview.moved === 0
      ? null
      : row(escape(countOf(preview.moved, merge.moved, format)), { icon: 'DESCRIPTION' }),
    ref.kind === 'case' ? quietLine(merge.pointer) : null,
  ];
  return card({
    name: `merge preview ${ref.id}`,
    title: merge.previewTitle,
    sections: [
      section(null, [
        row(escape(from.name), { icon: 'close', top: merge.goes, bottom: from.detail }),
        row(bold(escape(into.name)), { icon: 'check_circle', top: merge.stays, bottom: into.detail }),
        buttons(
          button(
            merge.swap,
            actOn('merge_preview', into.ref, { into: from.ref.id, again: '1' }),
            'BORDERLESS',
          ),
        ),
      ]),
      section(escape(merge.takes), gains),
    ],
    footer: footer(button(merge.do, changing('merge_do', from.ref, scene, { into: into.ref.id }), 'FILLED')),
  });
};
