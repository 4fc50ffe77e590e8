/** Draws one card: header, sections that fold, footer; and keeps the values of its fields. */
import { useMemo, useState } from 'preact/hooks';
import { CardButton, DotsMenu, isOwnImage } from './buttons';
import type { Action, Card, CardHeader, OnClick, Section } from './card';
import { startingFields, type Fields } from './form';
import { plainText, readRichText } from './rich-text';
import { SurfaceProvider, type Surface } from './surface';
import { WidgetView } from './widgets';
import { Icon } from '../icons';
import { useDesk } from '../shell/desk';

export interface CardHost {
  readonly busy: boolean;
  /** Does what the click says; answers which fields must be filled before it may. */
  click(
    card: Card,
    onClick: OnClick,
    fields: Fields,
    extra: Readonly<Record<string, string>>,
  ): readonly string[];
  /** A field was changed that has an action of its own. */
  change(card: Card, action: Action, fields: Fields): void;
  suggest(card: Card, action: Action, fields: Fields): Promise<readonly string[]>;
}

export function HeaderView({ header }: { readonly header: CardHeader }) {
  const title = header.title ?? '';
  return (
    <header class="card-header">
      {isOwnImage(header.imageUrl) && (
        <img
          class={header.imageType === 'CIRCLE' ? 'round' : ''}
          src={header.imageUrl}
          alt={header.imageAltText ?? ''}
          width="40"
          height="40"
        />
      )}
      {header.imageUrl && !isOwnImage(header.imageUrl) && (
        <span class="monogram" aria-hidden="true">
          {[...title][0]}
        </span>
      )}
      <span class="card-titles">
        <h2>{title}</h2>
        {header.subtitle && <span class="subtitle">{header.subtitle}</span>}
      </span>
    </header>
  );
}

function SectionView({ section }: { readonly section: Section }) {
  const { t } = useDesk();
  const widgets = section.widgets ?? [];
  const always = section.collapsible ? (section.uncollapsibleWidgetsCount ?? 0) : widgets.length;
  const [open, setOpen] = useState(false);
  const foldable = widgets.length > always;
  return (
    <section class="card-section">
      {section.header && <h3>{plainText(readRichText(section.header))}</h3>}
      {(open ? widgets : widgets.slice(0, always)).map((widget, index) => (
        <WidgetView key={index} widget={widget} />
      ))}
      {foldable && (
        <button type="button" class="fold" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon name={open ? 'up' : 'down'} size={18} /> {t(open ? 'showLess' : 'showMore')}
          {section.header && <span class="visually-hidden">: {plainText(readRichText(section.header))}</span>}
        </button>
      )}
    </section>
  );
}

interface CardViewProps {
  readonly card: Card;
  readonly host: CardHost;
  /** What was in the fields when the card was last on top. */
  readonly kept: Fields | undefined;
  onFields(fields: Fields): void;
}

export function CardView({ card, host, kept, onFields }: CardViewProps) {
  const { t } = useDesk();
  const [fields, setFields] = useState<Fields>(() => kept ?? startingFields(card));
  const [missing, setMissing] = useState<readonly string[]>([]);
  const surface = useMemo<Surface>(
    () => ({
      fields,
      busy: host.busy,
      missing,
      click: (onClick, extra = {}) => setMissing(host.click(card, onClick, fields, extra)),
      set(name, values, onChange) {
        const next = { ...fields, [name]: values };
        setFields(next);
        setMissing(old => old.filter(one => one !== name));
        onFields(next);
        if (onChange) host.change(card, onChange, next);
      },
      suggest: action => host.suggest(card, action, fields),
    }),
    [card, fields, missing, host, onFields],
  );
  const actions = (card.cardActions ?? []).map(one => ({
    text: one.actionLabel ?? '',
    disabled: host.busy,
    choose: () => one.onClick && surface.click(one.onClick),
  }));
  const footer = card.fixedFooter;
  return (
    <SurfaceProvider value={surface}>
      <article class="card" aria-busy={host.busy} tabIndex={-1}>
        {(card.header ?? actions.length > 0) && (
          <div class="card-top">
            {card.header && <HeaderView header={card.header} />}
            {actions.length > 0 && <DotsMenu label={t('menu')} items={actions} />}
          </div>
        )}
        {(card.sections ?? []).map((section, index) => (
          <SectionView key={index} section={section} />
        ))}
      </article>
      {footer && (
        <footer class="card-footer">
          {footer.secondaryButton && (
            <CardButton button={{ type: 'OUTLINED', ...footer.secondaryButton }} extra="wide" />
          )}
          {footer.primaryButton && (
            <CardButton button={{ ...footer.primaryButton, type: 'FILLED' }} extra="wide" />
          )}
        </footer>
      )}
    </SurfaceProvider>
  );
}
