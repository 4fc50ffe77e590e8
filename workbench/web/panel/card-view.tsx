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
  act(card: Card, action: Action, fields: Fields, extra: Readonly<Record<string, string>>): void;
  open(onClick: OnClick): void;
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
  const surface = useMemo<Surface>(() => {
    const click: Surface['click'] = (onClick, extra = {}) => {
      const action = onClick.action ?? onClick.openDynamicLinkAction;
      if (action) host.act(card, action, fields, extra);
      else host.open(onClick);
    };
    return {
      fields,
      busy: host.busy,
      click,
      set(name, values, onChange) {
        const next = { ...fields, [name]: values };
        setFields(next);
        onFields(next);
        if (onChange) host.act(card, onChange, next, {});
      },
      suggest: action => host.suggest(card, action, fields),
    };
  }, [card, fields, host, onFields]);
  const actions = (card.cardActions ?? []).map(one => ({
    text: one.actionLabel ?? '',
    disabled: host.busy,
    choose: () => one.onClick && surface.click(one.onClick),
  }));
  const footer = card.fixedFooter;
  return (
    <SurfaceProvider value={surface}>
      <article class="card" aria-busy={host.busy}>
        {card.header && <HeaderView header={card.header} />}
        {actions.length > 0 && (
          <div class="card-menu">
            <DotsMenu label={t('menu')} items={actions} />
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
