/** The Runs tab: every execution of the bundle, and what the chosen one asked of Google. */
import { useRef, useState } from 'preact/hooks';
import type { RunHead, RunView } from '../../server/api';
import { client } from '../client';
import { Icon } from '../icons';
import { useDesk } from '../shell/desk';
import { useLoad } from '../shell/load';
import { clockTime, duration, fileSize } from '../shell/times';
import { CallsByName, CallTimeline } from './calls';

const KINDS: Readonly<Record<string, 'kindCard' | 'kindTrigger' | 'kindEditor'>> = {
  card: 'kindCard',
  trigger: 'kindTrigger',
  editor: 'kindEditor',
};

function Outcome({ run }: { readonly run: RunHead }) {
  const { t } = useDesk();
  const icon = { done: 'checkCircle', thrown: 'warning', killed: 'clock' } as const;
  return (
    <span class={`outcome ${run.how}`}>
      <Icon name={icon[run.how]} size={16} /> {t(run.how)}
    </span>
  );
}

function RunDetails({ run }: { readonly run: RunView }) {
  const { t, locale, zone } = useDesk();
  const number = (value: number): string => value.toLocaleString(locale);
  const bytes = run.callList.reduce((sum, call) => sum + call.bytes, 0);
  const kind = KINDS[run.kind];
  const facts: readonly (readonly [string, string])[] = [
    [t('runUser'), run.user],
    [t('runKind'), kind ? t(kind) : run.kind],
    [t('runWhen'), clockTime(run.startedAt, locale, zone)],
    [t('runTime'), duration(run.ms, locale)],
    [t('runTrips'), number(run.roundTrips)],
    [t('runCells'), `${number(run.cellsRead)} / ${number(run.cellsWritten)}`],
    [t('runBytes'), bytes > 0 ? fileSize(bytes, locale) : '—'],
  ];
  return (
    <article class="run-details" aria-label={run.functionName}>
      <header>
        <h1>
          <code>{run.functionName}</code>
        </h1>
        <Outcome run={run} />
      </header>
      {run.error && (
        <pre class="run-error" role="alert">
          {run.error}
        </pre>
      )}
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {run.roundTrips > 0 && <h2>{t('runInOrder')}</h2>}
      {run.roundTrips > 0 && <CallTimeline run={run} />}
      <h2>{t('runByName')}</h2>
      <CallsByName run={run} />
      <h2>{t('runLog')}</h2>
      {run.log.length === 0 ? (
        <p class="quiet">{t('runLogEmpty')}</p>
      ) : (
        <ol class="log">
          {run.log.map((line, index) => (
            <li key={index} data-level={line.level}>
              <time>{duration(line.after, locale)}</time>
              <pre>{line.text}</pre>
            </li>
          ))}
        </ol>
      )}
    </article>
  );
}

export function RunsView({
  runId,
  onRun,
}: {
  readonly runId: string | null;
  onRun(id: string | null): void;
}) {
  const { runs, t, locale, zone } = useDesk();
  const [only, setOnly] = useState('');
  const body = useRef<HTMLTableSectionElement>(null);
  const details = useLoad(runId, 0, () => client.run(runId ?? ''));
  const names = [...new Set(runs.map(run => run.functionName))].sort();
  const shown = only ? runs.filter(run => run.functionName === only) : runs;
  const move = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (!step) return;
    const rows = [...(body.current?.querySelectorAll('button') ?? [])];
    rows[rows.indexOf(document.activeElement as HTMLButtonElement) + step]?.focus();
    event.preventDefault();
  };
  return (
    <div class="runs" data-reading={runId ? 'yes' : 'no'}>
      <section class="runs-list" aria-label={t('runs')}>
        <div class="view-head">
          <h1 class="view-title">{t('runs')}</h1>
          <select
            aria-label={t('runFunction')}
            value={only}
            onChange={event => setOnly(event.currentTarget.value)}
          >
            <option value="">{t('allRuns')}</option>
            {names.map(name => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div class="scroll">
          <table class="runs-table">
            <thead>
              <tr>
                <th scope="col">{t('runFunction')}</th>
                <th scope="col">{t('runOutcome')}</th>
                <th scope="col" class="number">
                  {t('runTrips')}
                </th>
                <th scope="col" class="number">
                  {t('runCells')}
                </th>
                <th scope="col" class="number">
                  {t('runTime')}
                </th>
              </tr>
            </thead>
            <tbody ref={body} onKeyDown={move}>
              {shown.map(run => (
                <tr key={run.id} class={run.id === runId ? 'chosen' : ''} onClick={() => onRun(run.id)}>
                  <td>
                    <button
                      type="button"
                      aria-current={run.id === runId ? 'true' : undefined}
                      onClick={() => onRun(run.id)}
                    >
                      <code>{run.functionName}</code>
                    </button>
                    <small>
                      {run.user.split('@')[0]} · {clockTime(run.startedAt, locale, zone)}
                    </small>
                  </td>
                  <td>
                    <Outcome run={run} />
                  </td>
                  <td class="number">{run.roundTrips}</td>
                  <td class="number">
                    {run.cellsRead.toLocaleString(locale)} / {run.cellsWritten.toLocaleString(locale)}
                  </td>
                  <td class="number">{duration(run.ms, locale)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {runs.length === 0 && <p class="quiet centered">{t('noRuns')}</p>}
        </div>
      </section>
      <section class="run-pane" tabIndex={0} aria-label={t('runDetails')}>
        <button
          type="button"
          class="icon-button narrow-only"
          aria-label={t('backToList')}
          onClick={() => onRun(null)}
        >
          <Icon name="back" />
        </button>
        {details.value ? (
          <RunDetails run={details.value} />
        ) : (
          <div class="empty">
            <Icon name="pulse" size={48} />
            <p>{details.error ?? t('chooseRun')}</p>
          </div>
        )}
      </section>
    </div>
  );
}
