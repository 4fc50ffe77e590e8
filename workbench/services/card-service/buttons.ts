/** Buttons, their icons and menus. Source: CardService reference and card.proto. */
import { CLICKS, overflowMenuClick } from './clicks';
import { choice, flag, imageUrl, listed, nested, text, whole } from './methods';
import type { JsonObject, Method, Spec } from './part';
import { MANY, widgetSpec } from './widget';

const knownIcon: Method = choice('Icon', 'knownIcon');

const iconUnder = (method: Method): Method => ({
  takes: method.takes,
  apply: (part, args, kit) => {
    const icon: JsonObject = { ...((part.json['icon'] ?? {}) as JsonObject) };
    method.apply({ ...part, json: icon }, args, kit);
    part.json['icon'] = icon;
  },
});

const materialIcon: Method = nested('MaterialIcon', 'materialIcon');

/** A colour like #1a73e8 as shares of its channels, as the wire has it. */
export const colour = (field: string): Method => ({
  takes: [['String']],
  apply: (part, [value], kit) => {
    const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(String(value));
    if (match === null)
      kit.fail(`CardService.${part.spec.name}: "${String(value)}" is no colour like #1a73e8.`);
    const share = (index: number) => parseInt(match?.[index] ?? '0', 16) / 255;
    part.json[field] = { red: share(1), green: share(2), blue: share(3) };
  },
});

const ICON_IMAGE: Spec = {
  name: 'IconImage',
  methods: {
    setAltText: text('altText'),
    setIcon: knownIcon,
    setIconUrl: imageUrl('iconUrl'),
    setMaterialIcon: materialIcon,
    setImageCropType: choice('ImageCropType', 'imageType'),
  },
  check: json =>
    json['knownIcon'] === undefined && json['iconUrl'] === undefined && json['materialIcon'] === undefined
      ? 'an icon is required: setIcon, setIconUrl or setMaterialIcon.'
      : null,
};

const MATERIAL_ICON: Spec = {
  name: 'MaterialIcon',
  methods: {
    setName: text('name'),
    setFill: flag('fill'),
    setWeight: whole('weight'),
    setGrade: whole('grade'),
  },
  required: { name: 'setName' },
};

const TEXT_BUTTON: Spec = {
  name: 'TextButton',
  is: ['Button'],
  methods: {
    ...CLICKS,
    setOverflowMenu: overflowMenuClick,
    setText: text('text'),
    setAltText: text('altText'),
    setDisabled: flag('disabled'),
    setBackgroundColor: colour('color'),
    setTextButtonStyle: choice('TextButtonStyle', 'type', name => (name === 'TEXT' ? 'BORDERLESS' : name)),
    setIcon: iconUnder(knownIcon),
    setIconUrl: iconUnder(imageUrl('iconUrl')),
    setMaterialIcon: iconUnder(materialIcon),
  },
  required: { text: 'setText', onClick: 'a click (setOnClickAction, setOpenLink ...)' },
};

const IMAGE_BUTTON: Spec = {
  name: 'ImageButton',
  is: ['Button'],
  methods: {
    ...CLICKS,
    setOverflowMenu: overflowMenuClick,
    setAltText: text('altText'),
    setIcon: iconUnder(knownIcon),
    setIconUrl: iconUnder(imageUrl('iconUrl')),
    setMaterialIcon: iconUnder(materialIcon),
    setImageButtonStyle: choice('ImageButtonStyle', 'type'),
  },
  required: {
    altText: 'setAltText',
    icon: 'an icon',
    onClick: 'a click (setOnClickAction, setOpenLink ...)',
  },
};

const OVERFLOW_MENU: Spec = {
  name: 'OverflowMenu',
  methods: { addMenuItem: listed('OverflowMenuItem', 'items', MANY) },
  required: { items: 'addMenuItem' },
};

const OVERFLOW_MENU_ITEM: Spec = {
  name: 'OverflowMenuItem',
  methods: {
    ...CLICKS,
    setText: text('text'),
    setDisabled: flag('disabled'),
    setStartIcon: nested('IconImage', 'startIcon'),
  },
  required: { text: 'setText' },
};

const BUTTON_SET = widgetSpec({
  name: 'ButtonSet',
  wire: 'buttonList',
  methods: { addButton: listed('Button', 'buttons', MANY) },
  required: { buttons: 'addButton' },
});

export const BUTTONS: readonly Spec[] = [
  ICON_IMAGE,
  MATERIAL_ICON,
  TEXT_BUTTON,
  IMAGE_BUTTON,
  OVERFLOW_MENU,
  OVERFLOW_MENU_ITEM,
  BUTTON_SET,
];
