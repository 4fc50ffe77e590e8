/** The tabs at the edge of the page. */
import { Icon, type IconName } from '../icons';
import { useDesk } from './desk';
import type { Tab } from './route';

const TABS: readonly {
  readonly tab: Tab;
  readonly icon: IconName;
  readonly text: 'tabMail' | 'tabWorkbook' | 'tabRuns' | 'tabSent';
}[] = [
  { tab: 'mail', icon: 'mail', text: 'tabMail' },
  { tab: 'workbook', icon: 'table', text: 'tabWorkbook' },
  { tab: 'runs', icon: 'pulse', text: 'tabRuns' },
  { tab: 'sent', icon: 'send', text: 'tabSent' },
];

export function Rail({ tab, onTab }: { readonly tab: Tab; onTab(tab: Tab): void }) {
  const { t } = useDesk();
  return (
    <nav class="rail" aria-label={t('sections')}>
      {TABS.map(one => (
        <button
          key={one.tab}
          type="button"
          aria-current={one.tab === tab ? 'page' : undefined}
          onClick={() => onTab(one.tab)}
        >
          <span class="rail-icon">
            <Icon name={one.icon} size={22} />
          </span>
          {t(one.text)}
        </button>
      ))}
    </nav>
  );
}
