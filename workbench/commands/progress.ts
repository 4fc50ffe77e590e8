/** A line on the terminal that says how far a long piece of work has come. */
import type { Terminal } from './command';

const WIDTH = 30;
/** Milliseconds between two drawings. */
const PACE = 100;
const CLEAR_LINE = '\r\u001b[K';

export class Progress {
  #drawnAt = 0;

  /** @param total bytes to do in all */
  constructor(
    private readonly terminal: Terminal,
    private readonly total: number,
  ) {}

  /** @param done bytes; @param label what stands behind the bar */
  show(done: number, label: string): void {
    const now = Date.now();
    if (!this.terminal.interactive || now - this.#drawnAt < PACE) return;
    this.#drawnAt = now;
    const share = this.total > 0 ? Math.min(1, done / this.total) : 0;
    const bar = '#'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '.');
    this.terminal.err(`${CLEAR_LINE}[${bar}] ${String(Math.floor(share * 100)).padStart(3)} %  ${label}`);
  }

  /** Takes the line away, before anything else is printed. */
  clear(): void {
    if (this.terminal.interactive && this.#drawnAt > 0) this.terminal.err(CLEAR_LINE);
  }
}
