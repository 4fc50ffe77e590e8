/** The news shown at the bottom of the page, and how long each stays. */
import { useCallback, useState } from 'preact/hooks';
import type { Toast } from './desk';

const STAY_MS = 6_000;
/** Errors stay longer: they are read, not noticed. */
const ERROR_STAY_MS = 14_000;
const MOST = 4;

let lastId = 0;

export function useToasts() {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const dismiss = useCallback((id: number) => setToasts(old => old.filter(toast => toast.id !== id)), []);
  const add = useCallback(
    (text: string, kind: Toast['kind'], runId: string | null) => {
      const id = ++lastId;
      setToasts(old => [...old.filter(toast => toast.text !== text), { id, text, kind, runId }].slice(-MOST));
      window.setTimeout(() => dismiss(id), kind === 'error' ? ERROR_STAY_MS : STAY_MS);
    },
    [dismiss],
  );
  const say = useCallback((text: string, runId: string | null = null) => add(text, 'info', runId), [add]);
  const complain = useCallback(
    (error: unknown) => add(error instanceof Error ? error.message : String(error), 'error', null),
    [add],
  );
  return { toasts, say, complain, dismiss };
}
