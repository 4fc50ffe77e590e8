/** console and Logger: what the bundle says goes to the run's log. Only the methods that Apps Script documents. */
import { format } from 'node:util';
import type { LogLine, Run } from '../runtime/contract';

interface Logger {
  log(data: unknown, ...values: unknown[]): Logger;
  getLog(): string;
  clear(): void;
}

export default function consoleService(run: Run): Readonly<Record<string, unknown>> {
  const startedAt = new Map<string, number>();
  const print =
    (level: LogLine['level']) =>
    (...values: unknown[]): void =>
      run.log(level, format(...values));
  const printed: string[] = [];
  const logger: Logger = {
    log(data, ...values) {
      const text = format(data, ...values);
      printed.push(text);
      run.log('info', text);
      return logger;
    },
    getLog: () => printed.join('\n'),
    clear() {
      printed.length = 0;
    },
  };
  return {
    console: {
      log: print('log'),
      info: print('info'),
      warn: print('warn'),
      error: print('error'),
      time(label: string): void {
        startedAt.set(label, run.now());
      },
      timeEnd(label: string): void {
        const from = startedAt.get(label);
        if (from === undefined) return;
        startedAt.delete(label);
        run.log('log', `${label}: ${run.now() - from}ms`);
      },
    },
    Logger: logger,
  };
}
