/** The service calls of a run: in order along its virtual time, and summed by name. */
import type { CallView, RunView } from '../../server/api';
import { useDesk } from '../shell/desk';
import { duration } from '../shell/times';

/** A run of a big import has thousands of calls; the timeline shows the first of them. */
const SHOWN_CALLS = 400;

const cells = (
  call: { readonly cellsRead: number; readonly cellsWritten: number },
  locale: string,
): string =>
  call.cellsRead || call.cellsWritten
    ? `${call.cellsRead.toLocaleString(locale)} / ${call.cellsWritten.toLocaleString(locale)}`
    : '';

/** The last two words of a call's name tell it apart; the whole one shows when it is pointed at. */
function CallName({ name }: { readonly name: string }) {
  const words = name.split('.');
  return (
    <code title={name}>
      {words.length > 2 && <span class="visually-hidden">{words.slice(0, -2).join('.')}.</span>}
      {words.slice(-2).join('.')}
    </code>
  );
}

export function CallTimeline({ run }: { readonly run: RunView }) {
  const { locale, t } = useDesk();
  const whole = Math.max(1, run.ms);
  const remote = run.callList.filter(call => call.remote || call.error);
  return (
    <ol class="timeline" aria-label={t('runInOrder')}>
      {remote.slice(0, SHOWN_CALLS).map((call, index) => (
        <li key={index} class={call.error ? 'failed' : ''}>
          <CallName name={call.name} />
          <span class="bar" aria-hidden="true">
            <i
              style={{
                left: `${(100 * call.after) / whole}%`,
                width: `${Math.max(0.6, (100 * call.ms) / whole)}%`,
              }}
            />
          </span>
          <span class="number">{duration(call.ms, locale)}</span>
          {call.error && <span class="call-error">{call.error}</span>}
        </li>
      ))}
      {remote.length > SHOWN_CALLS && (
        <li class="quiet">+ {(remote.length - SHOWN_CALLS).toLocaleString(locale)}</li>
      )}
    </ol>
  );
}

interface Sum {
  readonly name: string;
  readonly count: number;
  readonly ms: number;
  readonly cellsRead: number;
  readonly cellsWritten: number;
}

export function sumByName(calls: readonly CallView[]): readonly Sum[] {
  const sums = new Map<string, Sum>();
  for (const call of calls) {
    const old = sums.get(call.name) ?? { name: call.name, count: 0, ms: 0, cellsRead: 0, cellsWritten: 0 };
    sums.set(call.name, {
      name: call.name,
      count: old.count + 1,
      ms: old.ms + call.ms,
      cellsRead: old.cellsRead + call.cellsRead,
      cellsWritten: old.cellsWritten + call.cellsWritten,
    });
  }
  return [...sums.values()].sort((a, b) => b.ms - a.ms || b.count - a.count);
}

export function CallsByName({ run }: { readonly run: RunView }) {
  const { t, locale } = useDesk();
  return (
    <table class="calls">
      <thead>
        <tr>
          <th scope="col">{t('runCalls')}</th>
          <th scope="col" class="number">
            ×
          </th>
          <th scope="col" class="number">
            {t('runCells')}
          </th>
          <th scope="col" class="number">
            {t('runTime')}
          </th>
        </tr>
      </thead>
      <tbody>
        {sumByName(run.callList).map(sum => (
          <tr key={sum.name}>
            <td>
              <CallName name={sum.name} />
            </td>
            <td class="number">{sum.count.toLocaleString(locale)}</td>
            <td class="number">{cells(sum, locale)}</td>
            <td class="number">{duration(sum.ms, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
