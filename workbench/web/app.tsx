/** The page as a whole: who is at the keyboard, which tab is open, what is new, and the live line to the server. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Change, Progress, RunHead, StateView } from '../server/api';
import { client, subscribe } from './client';
import { Deliver } from './mail/deliver';
import { MailView } from './mail/mail-view';
import { RunsView } from './runs/runs-view';
import { SentView } from './sent/sent-view';
import { DeskProvider, type Desk } from './shell/desk';
import { useChoices } from './shell/choices';
import { Rail } from './shell/rail';
import { readRoute, writeRoute, type Route, type Tab } from './shell/route';
import { clockTime } from './shell/times';
import { Toasts } from './shell/toasts';
import { TopBar } from './shell/top-bar';
import { useToasts } from './shell/use-toasts';
import { translator } from './texts/texts';
import { WorkbookView } from './workbook/workbook-view';

/** Runs kept on the page; the server has the rest. */
const KEPT_RUNS = 500;

export function App({ start }: { readonly start: StateView }) {
  const [state, setState] = useState(start);
  const [choices, choose] = useChoices(start);
  const [route, setRoute] = useState(() => readRoute(window.location.hash));
  const [runs, setRuns] = useState<readonly RunHead[]>([]);
  const [now, setNow] = useState(start.now);
  const [versions, setVersions] = useState({ mail: 0, sheets: 0 });
  const [delivering, setDelivering] = useState(false);
  const [busy, setBusy] = useState(false);
  const { toasts, say, complain, dismiss } = useToasts();
  const { locale, dark, zone } = choices;
  const t = useMemo(() => translator(locale), [locale]);
  const account = state.accounts.some(one => one.email === route.account) ? route.account : choices.account;

  const go = useCallback((change: Partial<Route>) => {
    const next = { ...readRoute(window.location.hash), ...change };
    window.location.hash = writeRoute(next);
  }, []);

  useEffect(() => {
    const follow = (): void => setRoute(readRoute(window.location.hash));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);

  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = t('title');
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  }, [locale, dark, t]);

  const refreshState = useCallback(() => {
    client
      .state()
      .then(fresh => {
        setState(fresh);
        setNow(fresh.now);
      })
      .catch(complain);
    client.runs().then(setRuns).catch(complain);
  }, [complain]);

  useEffect(refreshState, [refreshState]);

  useEffect(() => {
    let down = false;
    const onChange = (change: Change): void => {
      if (change.kind === 'mail') setVersions(old => ({ ...old, mail: old.mail + 1 }));
      if (change.kind === 'sheets') setVersions(old => ({ ...old, sheets: old.sheets + 1 }));
      if (change.kind === 'run') {
        setRuns(old => [change.run, ...old.filter(run => run.id !== change.run.id)].slice(0, KEPT_RUNS));
        setNow(at => Math.max(at, change.run.startedAt + change.run.ms));
      }
      if (change.kind === 'clock') setNow(change.now);
    };
    const line = subscribe(onChange, up => {
      if (!up && !down) complain(new Error(t('offline')));
      if (up && down) {
        say(t('online'));
        refreshState();
        setVersions(old => ({ mail: old.mail + 1, sheets: old.sheets + 1 }));
      }
      down = !up;
    });
    return () => line.close();
  }, [t, complain, say, refreshState]);

  useEffect(() => {
    if (versions.mail > 0) client.state().then(setState).catch(complain);
  }, [versions.mail, complain]);

  const desk = useMemo<Desk>(
    () => ({
      state,
      account,
      locale,
      zone,
      t,
      versions,
      runs,
      now,
      say,
      complain,
      goTo: (tab: Tab) => go({ tab, thread: null }),
      showRun: (id: string) => go({ tab: 'runs', run: id }),
    }),
    [state, account, locale, zone, t, versions, runs, now, say, complain, go],
  );

  const during = (work: Promise<Progress>, told: (progress: Progress) => void): void => {
    setBusy(true);
    work
      .then(told)
      .catch(complain)
      .finally(() => setBusy(false));
  };
  const poll = (): void =>
    during(client.poll(), ({ runs: done }) => {
      const last = done[done.length - 1];
      if (last) say(t('polled', { text: `${last.functionName}, ${t(last.how)}` }), last.id);
    });
  const advance = (ms: number): void =>
    during(client.advance(ms), progress =>
      say(t('advanced', { time: clockTime(progress.now, locale, zone), n: progress.runs.length })),
    );

  return (
    <DeskProvider value={desk}>
      <a
        class="skip"
        href="#main"
        onClick={event => {
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {t('skip')}
      </a>
      <TopBar
        dark={dark}
        busy={busy}
        onDark={value => choose({ dark: value })}
        onLocale={value => choose({ locale: value })}
        onZone={value => choose({ zone: value })}
        onAccount={email => {
          choose({ account: email });
          go({ tab: 'mail', account: email, thread: null });
        }}
        onDeliver={() => setDelivering(true)}
        onPoll={poll}
        onAdvance={advance}
      />
      <Rail tab={route.tab} onTab={tab => go({ tab, thread: null })} />
      <main id="main" tabIndex={-1}>
        {route.tab === 'mail' && (
          <MailView
            key={account}
            label={route.label}
            threadId={route.thread}
            onLabel={label => go({ tab: 'mail', account, label, thread: null })}
            onThread={thread => go({ tab: 'mail', account, thread })}
          />
        )}
        {route.tab === 'workbook' && (
          <WorkbookView sheetId={route.sheet} onSheet={sheet => go({ tab: 'workbook', sheet })} />
        )}
        {route.tab === 'runs' && <RunsView runId={route.run} onRun={run => go({ tab: 'runs', run })} />}
        {route.tab === 'sent' && (
          <SentView threadId={route.thread} onThread={thread => go({ tab: 'sent', thread })} />
        )}
      </main>
      {delivering && <Deliver onClose={() => setDelivering(false)} onPoll={poll} />}
      <Toasts toasts={toasts} onDismiss={dismiss} />
    </DeskProvider>
  );
}
