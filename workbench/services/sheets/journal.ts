/** Remembers how to take back what was done to a spreadsheet, so that a batch of requests is applied whole or not at all. */
export class Journal {
  private undos: (() => void)[] = [];
  private open = false;

  /** Notes the opposite of a change that was just made; costs nothing outside a batch. */
  note(undo: () => void): void {
    if (this.open) this.undos.push(undo);
  }

  /** Runs `work`; when it throws, everything it changed is as before and the error goes on. */
  atomically<T>(work: () => T): T {
    if (this.open) return work();
    this.open = true;
    let failed = true;
    try {
      const result = work();
      failed = false;
      return result;
    } finally {
      const undos = this.undos;
      this.open = false;
      this.undos = [];
      if (failed) for (const undo of undos.reverse()) undo();
    }
  }
}
