/** Reads cards as a person would: all texts, all clicks, all widgets. */
import type { Button, Callback, Card, OnClick, Widget } from '../../src/addon/card';

export const widgetsOf = (card: Card): readonly Widget[] => card.sections.flatMap(section => section.widgets);

const walk = (value: unknown, visit: (key: string, item: unknown) => void): void => {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    visit(key, item);
    walk(item, visit);
  }
};

/** Values of the fields of that name, anywhere in the card. */
export const fieldsOf = (card: Card, ...names: readonly string[]): readonly string[] => {
  const found: string[] = [];
  walk(card, (key, item) => {
    if (names.includes(key) && typeof item === 'string') found.push(item);
  });
  return found;
};

/** The fields that are shown as HTML. */
export const htmlOf = (card: Card): readonly string[] =>
  card.sections.flatMap(section => [
    section.header ?? '',
    ...section.widgets.flatMap(widget =>
      'decoratedText' in widget
        ? [widget.decoratedText.text]
        : 'textParagraph' in widget
          ? [widget.textParagraph.text]
          : [],
    ),
  ]);

/** Everything a person can read, one line each. */
export const readable = (card: Card): string =>
  fieldsOf(
    card,
    'title',
    'subtitle',
    'header',
    'text',
    'topLabel',
    'bottomLabel',
    'actionLabel',
    'label',
    'hintText',
  ).join('\n');

export const clicksOf = (card: Card): readonly OnClick[] => {
  const found: OnClick[] = [];
  walk(card, (key, item) => {
    // A menu's own click opens it; the clicks of its entries are found inside.
    if (key === 'onClick' && !('overflowMenu' in (item as object))) found.push(item as OnClick);
  });
  return found;
};

/** Where card JSON names a run of the add-on. */
const CALLBACKS = ['action', 'openDynamicLinkAction', 'onChangeAction', 'autoCompleteAction'];

/** The parameters of each click, change and question for suggestions that calls the add-on. */
export const actionsOf = (card: Card): readonly Readonly<Record<string, string>>[] => {
  const found: Readonly<Record<string, string>>[] = [];
  walk(card, (key, item) => {
    if (!CALLBACKS.includes(key)) return;
    const { parameters } = item as Callback;
    found.push(Object.fromEntries(parameters.map(({ key: name, value }) => [name, value])));
  });
  return found;
};

export const linksOf = (card: Card): readonly string[] =>
  clicksOf(card).flatMap(onClick => ('openLink' in onClick ? [onClick.openLink.url] : []));

export const buttonsOf = (card: Card): readonly Button[] => {
  const found: Button[] = [];
  walk(card, (key, item) => {
    if (key === 'buttons') found.push(...(item as readonly Button[]));
    if (key === 'button' || key === 'primaryButton' || key === 'secondaryButton') found.push(item as Button);
  });
  return found;
};

/** What is visible before anything is unfolded. */
export const firstSight = (card: Card): Card => ({
  ...card,
  sections: card.sections.map(section => ({
    ...section,
    widgets: section.collapsible
      ? section.widgets.slice(0, section.uncollapsibleWidgetsCount ?? 0)
      : section.widgets,
  })),
});
