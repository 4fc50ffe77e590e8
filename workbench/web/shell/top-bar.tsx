/** The bar over everything: the mark, the clock and the poller, language, light or dark, and who is at the keyboard. */
import { useState } from 'preact/hooks';
import { Icon } from '../icons';
import { Avatar } from '../mail/avatar';
import { LOCALES, type Locale } from '../texts/texts';
import { ZONES, zoneName } from './choices';
import { useDesk } from './desk';
import { Logo } from './logo';
import { Popup } from './popup';
import { clockTime } from './times';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

interface TopBarProps {
  readonly dark: boolean;
  readonly busy: boolean;
  onDark(dark: boolean): void;
  onLocale(locale: Locale): void;
  onZone(zone: string): void;
  onAccount(email: string): void;
  onDeliver(): void;
  onPoll(): void;
  onAdvance(ms: number): void;
}

export function TopBar({
  dark,
  busy,
  onDark,
  onLocale,
  onZone,
  onAccount,
  onDeliver,
  onPoll,
  onAdvance,
}: TopBarProps) {
  const { t, state, account, locale, zone, now } = useDesk();
  const [flash, setFlash] = useState(false);
  const me = state.accounts.find(one => one.email === account);
  const steps = [
    { text: t('minutes', { n: 10 }), ms: 10 * MINUTE },
    { text: t('hours', { n: 1 }), ms: HOUR },
    { text: t('hours', { n: 8 }), ms: 8 * HOUR },
    { text: t('days', { n: 1 }), ms: DAY },
    { text: t('days', { n: 7 }), ms: 7 * DAY },
  ];
  return (
    <header class="top-bar">
      <span class="brand">
        <Logo size={34} />
        <span>
          Casebook
          <small>
            {t('title')
              .replace(/\s*Casebook\s*/, '')
              .replace(/ do$/, '')}
          </small>
        </span>
      </span>
      <div class="top-tools">
        <button
          type="button"
          class="card-button filled"
          aria-label={t('deliver')}
          title={t('deliver')}
          onClick={onDeliver}
        >
          <Icon name="inbox" size={18} /> <span>{t('deliver')}</span>
        </button>
        <button
          type="button"
          class="card-button tonal"
          aria-label={t('poll')}
          title={t('poll')}
          aria-busy={busy}
          disabled={busy}
          onClick={() => {
            setFlash(true);
            onPoll();
          }}
        >
          <Icon name="refresh" size={18} /> <span>{t(busy && flash ? 'polling' : 'poll')}</span>
        </button>
        <Popup
          label={`${t('clock')}: ${clockTime(now, locale, zone)}. ${t('advance')}`}
          face={
            <>
              <Icon name="clock" size={18} /> <span class="clock-face">{clockTime(now, locale, zone)}</span>
            </>
          }
        >
          {close => (
            <>
              <div class="menu-title">{t('advance')}</div>
              {steps.map(step => (
                <button
                  key={step.ms}
                  type="button"
                  role="menuitem"
                  class="menu-item"
                  onClick={() => {
                    close();
                    onAdvance(step.ms);
                  }}
                >
                  {step.text}
                </button>
              ))}
            </>
          )}
        </Popup>
      </div>
      <div class="top-right">
        <label class="language">
          <span class="visually-hidden">{t('language')}</span>
          <Icon name="globe" size={18} />
          <select value={locale} onChange={event => onLocale(event.currentTarget.value as Locale)}>
            {LOCALES.map(one => (
              <option key={one.code} value={one.code} lang={one.code}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
        <label class="language zone">
          <span class="visually-hidden">{t('timeZone')}</span>
          <Icon name="clock" size={18} />
          <select value={zone} onChange={event => onZone(event.currentTarget.value)}>
            {ZONES.map(one => (
              <option key={one} value={one}>
                {zoneName(one)}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          class="icon-button"
          aria-label={t(dark ? 'themeLight' : 'themeDark')}
          title={t(dark ? 'themeLight' : 'themeDark')}
          onClick={() => onDark(!dark)}
        >
          <Icon name={dark ? 'sun' : 'moon'} />
        </button>
        <Popup
          label={t('switchAccount', { name: account })}
          face={
            <>
              <Avatar name={me?.name ?? account} address={account} size={32} />
              <span class="account-name">{account}</span>
            </>
          }
        >
          {close =>
            state.accounts.map(one => (
              <button
                key={one.email}
                type="button"
                role="menuitemradio"
                aria-checked={one.email === account}
                class="menu-item account-item"
                onClick={() => {
                  close();
                  onAccount(one.email);
                }}
              >
                <Avatar name={one.name} address={one.email} size={32} />
                <span>
                  <b>{one.name}</b>
                  <small>
                    {one.email} · {t(one.role)}
                  </small>
                </span>
                {one.unread > 0 && <span class="count">{one.unread}</span>}
                {one.email === account && <Icon name="check" size={18} />}
              </button>
            ))
          }
        </Popup>
      </div>
    </header>
  );
}
