/** The widgets that show something, and those that lay others out. Source: CardService reference and card.proto. */
import { colour } from './buttons';
import { CLICKS } from './clicks';
import {
  choice,
  decimal,
  flag,
  html,
  imageUrl,
  listed,
  nested,
  refused,
  text,
  whole,
  widget,
} from './methods';
import type { Spec } from './part';
import { MANY, widgetSpec } from './widget';

const MAX_COLUMNS = 2;

const TEXT_PARAGRAPH = widgetSpec({
  name: 'TextParagraph',
  wire: 'textParagraph',
  methods: {
    setText: html('text'),
    setMaxLines: refused(['Integer'], 'setMaxLines is a developer preview in add-ons.'),
  },
  required: { text: 'setText' },
});

const DECORATED_TEXT = widgetSpec({
  name: 'DecoratedText',
  wire: 'decoratedText',
  methods: {
    ...CLICKS,
    setText: html('text'),
    setTopLabel: text('topLabel'),
    setBottomLabel: text('bottomLabel'),
    setWrapText: flag('wrapText'),
    setStartIcon: nested('IconImage', 'startIcon'),
    setEndIcon: nested('IconImage', 'endIcon'),
    setButton: nested('Button', 'button'),
    setSwitchControl: nested('Switch', 'switchControl'),
  },
  required: { text: 'setText' },
  check: json =>
    ['button', 'switchControl', 'endIcon'].filter(field => json[field] !== undefined).length > 1
      ? 'a button, a switch and an end icon exclude each other.'
      : null,
});

const IMAGE = widgetSpec({
  name: 'Image',
  wire: 'image',
  methods: { ...CLICKS, setImageUrl: imageUrl('imageUrl'), setAltText: text('altText') },
  required: { imageUrl: 'setImageUrl', altText: 'setAltText' },
});

const DIVIDER = widgetSpec({ name: 'Divider', wire: 'divider', methods: {} });

const GRID: readonly Spec[] = [
  widgetSpec({
    name: 'Grid',
    wire: 'grid',
    methods: {
      ...CLICKS,
      setTitle: text('title'),
      setNumColumns: whole('columnCount'),
      setBorderStyle: nested('BorderStyle', 'borderStyle'),
      addItem: listed('GridItem', 'items', MANY),
    },
    required: { items: 'addItem' },
  }),
  {
    name: 'GridItem',
    methods: {
      setIdentifier: text('id'),
      setTitle: text('title'),
      setSubtitle: text('subtitle'),
      setImage: nested('ImageComponent', 'image'),
      setLayout: choice('GridItemLayout', 'layout'),
    },
  },
  {
    name: 'ImageComponent',
    methods: {
      setImageUrl: imageUrl('imageUri'),
      setAltText: text('altText'),
      setCropStyle: nested('ImageCropStyle', 'cropStyle'),
      setBorderStyle: nested('BorderStyle', 'borderStyle'),
    },
    required: { imageUri: 'setImageUrl' },
  },
  {
    name: 'ImageCropStyle',
    methods: { setImageCropType: choice('ImageCropType', 'type'), setAspectRatio: decimal('aspectRatio') },
  },
  {
    name: 'BorderStyle',
    methods: {
      setType: choice('BorderType', 'type'),
      setStrokeColor: colour('strokeColor'),
      setCornerRadius: whole('cornerRadius'),
    },
  },
];

const IN_COLUMNS = [
  'TextParagraph',
  'Image',
  'DecoratedText',
  'ButtonSet',
  'TextInput',
  'SelectionInput',
  'DatePicker',
  'TimePicker',
  'DateTimePicker',
];

const COLUMNS: readonly Spec[] = [
  widgetSpec({
    name: 'Columns',
    wire: 'columns',
    methods: { addColumn: listed('Column', 'columnItems', MAX_COLUMNS) },
    required: { columnItems: 'addColumn' },
  }),
  {
    name: 'Column',
    methods: {
      addWidget: widget('widgets', MANY, IN_COLUMNS),
      setHorizontalSizeStyle: choice('HorizontalSizeStyle', 'horizontalSizeStyle'),
      setHorizontalAlignment: choice('HorizontalAlignment', 'horizontalAlignment'),
      setVerticalAlignment: choice('VerticalAlignment', 'verticalAlignment'),
    },
    required: { widgets: 'addWidget' },
  },
];

export const WIDGETS: readonly Spec[] = [TEXT_PARAGRAPH, DECORATED_TEXT, IMAGE, DIVIDER, ...GRID, ...COLUMNS];
