/** Draws one widget of a card, whatever its kind. An unknown kind is drawn as nothing, as Google's clients do. */
import type { ComponentChildren } from 'preact';
import { ButtonList, CardButton, CardIcon, isOwnImage } from './buttons';
import type { Column, DecoratedText, Grid, GridItem, Image, OnClick, Widget } from './card';
import { DateField, Selection, SwitchField } from './inputs';
import { plainText, readRichText } from './rich-text';
import { Paragraph, RichText } from './rich-text-view';
import { useSurface } from './surface';
import { TextField } from './text-field';
import { Icon } from '../icons';

/** Wraps what can be clicked in a button, and leaves the rest as it is. */
function Clickable({
  onClick,
  kind,
  parameters,
  children,
}: {
  readonly onClick: OnClick | undefined;
  readonly kind: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly children: ComponentChildren;
}) {
  const surface = useSurface();
  if (!onClick) return <div class={kind}>{children}</div>;
  return (
    <button
      type="button"
      class={`${kind} clickable`}
      aria-disabled={surface.busy}
      onClick={() => surface.click(onClick, parameters)}
    >
      {children}
    </button>
  );
}

function Decorated({ widget }: { readonly widget: DecoratedText }) {
  const text = widget.text ?? '';
  const label = [widget.topLabel, plainText(readRichText(text)), widget.bottomLabel]
    .filter(Boolean)
    .join(', ');
  const start = widget.startIcon ?? widget.icon;
  const end = widget.button || widget.switchControl || widget.endIcon;
  return (
    <div class="decorated-row">
      <Clickable onClick={widget.onClick} kind="decorated">
        {start && (
          <span class="decorated-icon">
            <CardIcon icon={start} />
          </span>
        )}
        <span class="decorated-text">
          {widget.topLabel && <span class="label">{widget.topLabel}</span>}
          <span class={widget.wrapText ? 'value' : 'value cut'}>
            <RichText text={text} />
          </span>
          {widget.bottomLabel && <span class="label">{widget.bottomLabel}</span>}
        </span>
      </Clickable>
      {end && (
        <span class="decorated-end">
          {widget.button && <CardButton button={widget.button} />}
          {widget.switchControl && <SwitchField control={widget.switchControl} label={label} />}
          {widget.endIcon && <CardIcon icon={widget.endIcon} />}
        </span>
      )}
    </div>
  );
}

function Picture({ image }: { readonly image: Image }) {
  const alt = image.altText ?? '';
  const picture = isOwnImage(image.imageUrl) ? (
    <img class="picture" src={image.imageUrl} alt={alt} />
  ) : (
    <span class="picture missing">
      <Icon name="image" /> {alt || image.imageUrl}
    </span>
  );
  return (
    <Clickable onClick={image.onClick} kind="picture-frame">
      {picture}
    </Clickable>
  );
}

function GridCell({ item, onClick }: { readonly item: GridItem; readonly onClick: OnClick | undefined }) {
  const title = item.title ?? '';
  const picture = isOwnImage(item.image?.imageUri) ? (
    <img src={item.image.imageUri} alt={item.image.altText ?? ''} />
  ) : (
    item.image && (
      <span class="grid-picture">
        <Icon name="image" label={item.image.altText} />
      </span>
    )
  );
  const words = (
    <span class="grid-words">
      <b>{title}</b>
      {item.subtitle && <small>{item.subtitle}</small>}
    </span>
  );
  return (
    <Clickable onClick={onClick} kind="grid-item" parameters={{ grid_item_identifier: item.id ?? '' }}>
      {item.layout === 'TEXT_ABOVE' ? [words, picture] : [picture, words]}
    </Clickable>
  );
}

function GridView({ grid }: { readonly grid: Grid }) {
  return (
    <div>
      {grid.title && <div class="label">{grid.title}</div>}
      <div
        class={grid.borderStyle?.type === 'STROKE' ? 'card-grid stroke' : 'card-grid'}
        style={{ '--columns': grid.columnCount ?? 1, '--corner': `${grid.borderStyle?.cornerRadius ?? 8}px` }}
      >
        {(grid.items ?? []).map((item, index) => (
          <GridCell key={item.id ?? index} item={item} onClick={grid.onClick} />
        ))}
      </div>
    </div>
  );
}

const side = (style: string | undefined): string => (style ?? 'start').toLowerCase();

function ColumnView({ column }: { readonly column: Column }) {
  const fill = column.horizontalSizeStyle !== 'FILL_MINIMUM_SPACE';
  return (
    <div
      class={`column ${fill ? 'fill' : ''}`}
      data-align={side(column.horizontalAlignment)}
      data-stand={side(column.verticalAlignment)}
    >
      {(column.widgets ?? []).map((widget, index) => (
        <WidgetView key={index} widget={widget} />
      ))}
    </div>
  );
}

function body(widget: Widget): ComponentChildren {
  if (widget.textParagraph)
    return <Paragraph text={widget.textParagraph.text ?? ''} maxLines={widget.textParagraph.maxLines} />;
  if (widget.decoratedText) return <Decorated widget={widget.decoratedText} />;
  if (widget.buttonList) return <ButtonList buttons={widget.buttonList.buttons ?? []} />;
  if (widget.textInput) return <TextField input={widget.textInput} />;
  if (widget.selectionInput) return <Selection input={widget.selectionInput} />;
  if (widget.dateTimePicker) return <DateField picker={widget.dateTimePicker} />;
  if (widget.divider) return <hr class="divider" />;
  if (widget.image) return <Picture image={widget.image} />;
  if (widget.grid) return <GridView grid={widget.grid} />;
  if (widget.columns) {
    return (
      <div class="columns">
        {(widget.columns.columnItems ?? []).map((column, index) => (
          <ColumnView key={index} column={column} />
        ))}
      </div>
    );
  }
  return null;
}

export function WidgetView({ widget }: { readonly widget: Widget }) {
  return (
    <div class="widget" data-align={side(widget.horizontalAlignment)}>
      {body(widget)}
    </div>
  );
}
