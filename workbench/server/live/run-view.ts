/** A run of the bundle in numbers, and in all its calls. */
import type { CallRecord, RunResult } from '../../runtime/contract';
import type { RunHead, RunView } from '../api';

const sum = (calls: readonly CallRecord[], of: (call: CallRecord) => number | undefined): number =>
  calls.reduce((total, call) => total + (of(call) ?? 0), 0);

export const runHead = (run: RunResult): RunHead => ({
  id: run.id,
  functionName: run.functionName,
  kind: run.kind,
  user: run.user,
  startedAt: run.startedAt,
  ms: run.ms,
  how: run.how,
  error: run.error,
  calls: run.calls.length,
  roundTrips: run.calls.filter(call => call.remote).length,
  cellsRead: sum(run.calls, call => call.cellsRead),
  cellsWritten: sum(run.calls, call => call.cellsWritten),
});

export const runView = (run: RunResult): RunView => ({
  ...runHead(run),
  callList: run.calls.map(call => ({
    name: call.name,
    remote: call.remote,
    after: call.at - run.startedAt,
    ms: call.ms,
    cellsRead: call.cellsRead ?? 0,
    cellsWritten: call.cellsWritten ?? 0,
    bytes: call.bytes ?? 0,
    error: call.error ?? null,
  })),
  log: run.log.map(line => ({ after: line.at - run.startedAt, level: line.level, text: line.text })),
});
