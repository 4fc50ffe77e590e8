/** Counts the requests of a minute to the Sheets API, per user and for the whole project. */
import { API_PER_PROJECT_MINUTE, API_PER_USER_MINUTE } from './limits';

const MINUTE_MS = 60_000;

export class RateMeter {
  private minute = -1;
  private project = 0;
  private readonly users = new Map<string, number>();

  constructor(private readonly kind: 'Read' | 'Write') {}

  /** Counts one request; answers Google's refusal when the minute's share is used up. */
  take(user: string, now: number): string | null {
    const minute = Math.floor(now / MINUTE_MS);
    if (minute !== this.minute) {
      this.minute = minute;
      this.project = 0;
      this.users.clear();
    }
    const mine = this.users.get(user) ?? 0;
    if (mine >= API_PER_USER_MINUTE) return this.refusal('per user');
    if (this.project >= API_PER_PROJECT_MINUTE) return this.refusal('');
    this.users.set(user, mine + 1);
    this.project++;
    return null;
  }

  private refusal(whose: string): string {
    const requests = `${this.kind} requests`;
    const limit = [requests, 'per minute', whose].filter(Boolean).join(' ');
    return `Quota exceeded for quota metric '${requests}' and limit '${limit}' of service 'sheets.googleapis.com' for consumer 'project_number:0'.`;
  }
}
