// The process in which mutants are tried: asked one thing at a time, and started anew when it hangs or dies.
import { fork } from 'node:child_process';

const WORKER = 'bench/mutate/worker.mjs';

export class WorkerProcess {
  #files;
  #child = null;

  /** @param files what `instrumentAll` made */
  constructor(files) {
    this.#files = files.map(({ path, code, mutants }) => ({ path, code, count: mutants.length }));
  }

  /** The worker's answer; 'timeout' when it takes longer than `limitMs`, 'crash' when its process ends. */
  async ask(question, limitMs = 0) {
    if (this.#child === null) {
      this.#child = fork(WORKER, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
      await this.#send({ ask: 'files', files: this.#files }, 0);
    }
    return this.#send(question, limitMs);
  }

  #send(question, limitMs) {
    const child = this.#child;
    return new Promise((resolve, reject) => {
      const end = (settle, value) => {
        clearTimeout(timer);
        child.removeAllListeners();
        settle(value);
      };
      const lose = why => {
        this.#child = null;
        child.kill('SIGKILL');
        end(resolve, why);
      };
      const timer = limitMs > 0 ? setTimeout(() => lose('timeout'), limitMs) : undefined;
      child.on('exit', () => lose('crash'));
      child.on('message', ({ answer, error }) =>
        error === undefined ? end(resolve, answer) : end(reject, new Error(error)),
      );
      child.send(question);
    });
  }

  close() {
    this.#child?.disconnect();
  }
}
