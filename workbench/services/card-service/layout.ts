/** The frame of a card: header, sections, menu, footer, and the card itself with its limits. */
import { CLICKS } from './clicks';
import { choice, flag, html, imageUrl, listed, nested, refused, text, whole, widget } from './methods';
import type { Json, JsonObject, Kit, Part, Spec } from './part';

/** Sections of a card, and widgets of a section: more throw when added ("Cards", Google Workspace add-ons). */
const MAX_SECTIONS = 100;
const MAX_WIDGETS = 100;
/** Widgets of a whole card: those beyond are not drawn (card.proto). */
const DRAWN_WIDGETS = 100;
const MAX_MENU_ITEMS = 100;

const CARD_HEADER: Spec = {
  name: 'CardHeader',
  methods: {
    setTitle: text('title'),
    setSubtitle: text('subtitle'),
    setImageUrl: imageUrl('imageUrl'),
    setImageAltText: text('imageAltText'),
    setImageStyle: choice('ImageStyle', 'imageType'),
  },
  required: { title: 'setTitle' },
  check: json =>
    json['imageUrl'] !== undefined && json['imageAltText'] === undefined
      ? 'setImageAltText is required.'
      : null,
};

const CARD_SECTION: Spec = {
  name: 'CardSection',
  methods: {
    setHeader: html('header'),
    setCollapsible: flag('collapsible'),
    setNumUncollapsibleWidgets: whole('uncollapsibleWidgetsCount'),
    setCollapseControl: refused(['Object'], 'setCollapseControl is a developer preview in add-ons.'),
    addWidget: widget('widgets', MAX_WIDGETS),
  },
  required: { widgets: 'at least one addWidget' },
};

const CARD_ACTION: Spec = {
  name: 'CardAction',
  methods: { ...CLICKS, setText: text('actionLabel') },
  required: { actionLabel: 'setText', onClick: 'a click (setOnClickAction, setOpenLink ...)' },
};

const FIXED_FOOTER: Spec = {
  name: 'FixedFooter',
  methods: {
    setPrimaryButton: nested('TextButton', 'primaryButton'),
    setSecondaryButton: nested('TextButton', 'secondaryButton'),
  },
  required: { primaryButton: 'setPrimaryButton' },
  check: json => {
    const type = (field: string) => (json[field] as JsonObject | undefined)?.['type'];
    if (json['primaryButton'] !== undefined && type('primaryButton') !== 'FILLED')
      return 'the primary button must be FILLED.';
    const second = type('secondaryButton');
    return json['secondaryButton'] !== undefined && second !== undefined && second !== 'OUTLINED'
      ? 'the secondary button must be OUTLINED.'
      : null;
  },
};

/** A form field may stand once in a card; only switches share a name, their values come as a list. */
function duplicateField(part: Part): string | null {
  const seen = new Map<string, boolean>();
  for (const { name, shared } of part.fields) {
    if (seen.has(name) && !(shared && seen.get(name))) return name;
    seen.set(name, shared);
  }
  return null;
}

const addSection = listed('CardSection', 'sections', MAX_SECTIONS);

/** Leaves out what Gmail would not draw, and says so in the log. */
function drawn(json: JsonObject, kit: Kit): JsonObject {
  const sections = (json['sections'] ?? []) as readonly JsonObject[];
  let left = DRAWN_WIDGETS;
  let lost = 0;
  const kept = sections.map(section => {
    const widgets = (section['widgets'] ?? []) as readonly Json[];
    const shown = widgets.slice(0, left);
    left -= shown.length;
    lost += widgets.length - shown.length;
    return { ...section, widgets: shown };
  });
  if (lost === 0) return json;
  kit.run.log('warn', `CardService: a card draws ${DRAWN_WIDGETS} widgets; ${lost} more are left out.`);
  return { ...json, sections: kept.filter(section => section.widgets.length > 0) };
}

const CARD_BUILDER: Spec = {
  name: 'CardBuilder',
  builds: 'Card',
  methods: {
    setName: text('name'),
    setHeader: nested('CardHeader', 'header'),
    setPeekCardHeader: nested('CardHeader', 'peekCardHeader'),
    setDisplayStyle: choice('DisplayStyle', 'displayStyle'),
    setFixedFooter: nested('FixedFooter', 'fixedFooter'),
    addCardAction: listed('CardAction', 'cardActions', MAX_MENU_ITEMS),
    addSection: {
      takes: addSection.takes,
      apply: (part, args, kit) => {
        addSection.apply(part, args, kit);
        const twice = duplicateField(part);
        if (twice !== null)
          part.problems.push(`CardService.Card: the field name "${twice}" is used more than once.`);
      },
    },
  },
  check: json =>
    json['header'] === undefined && listOfJson(json).length === 0
      ? 'a card needs a header or a section.'
      : null,
  finish: drawn,
};

const listOfJson = (json: JsonObject): readonly Json[] => (json['sections'] ?? []) as readonly Json[];

export const LAYOUT: readonly Spec[] = [
  CARD_HEADER,
  CARD_SECTION,
  CARD_ACTION,
  FIXED_FOOTER,
  CARD_BUILDER,
  { name: 'Card', methods: {} },
];
