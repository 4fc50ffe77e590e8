/** What happens when, on a clock that jumps from one happening to the next. Of two at one moment the one planned first comes first. */

interface Planned {
  readonly at: number;
  readonly order: number;
  readonly work: () => void;
}

const isBefore = (a: Planned, b: Planned): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);

export class Events {
  now = 0;
  private readonly heap: Planned[] = [];
  private planned = 0;

  at(time: number, work: () => void): void {
    const event = { at: time, order: this.planned++, work };
    let place = this.heap.push(event) - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = this.heap[above];
      if (!parent || !isBefore(event, parent)) break;
      this.heap[place] = parent;
      place = above;
    }
    this.heap[place] = event;
  }

  after(ms: number, work: () => void): void {
    this.at(this.now + ms, work);
  }

  /** Until nothing is left. */
  run(): void {
    for (let next = this.take(); next; next = this.take()) {
      this.now = next.at;
      next.work();
    }
  }

  private take(): Planned | undefined {
    const [first] = this.heap;
    const last = this.heap.pop();
    if (!first || !last || this.heap.length === 0) return first;
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      const [a, b] = [this.heap[left], this.heap[left + 1]];
      const child = b && a && isBefore(b, a) ? left + 1 : left;
      const smaller = this.heap[child];
      if (!smaller || !isBefore(smaller, last)) break;
      this.heap[place] = smaller;
      place = child;
    }
    this.heap[place] = last;
    return first;
  }
}
