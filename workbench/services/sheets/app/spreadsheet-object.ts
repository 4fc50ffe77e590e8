/** `Spreadsheet` of SpreadsheetApp. */
import { parseA1 } from '../a1';
import { WHOLE_TAB } from '../grid';
import { SheetsRefusal } from '../limits';
import type { Spreadsheet } from '../spreadsheet';
import type { Tab } from '../tab';
import { RangeObject } from './range-object';
import type { AppSession } from './session';
import { SheetObject } from './sheet-object';
import { TextFinderObject } from './text-finder';

export class SpreadsheetObject {
  readonly #session: AppSession;
  readonly #spreadsheet: Spreadsheet;

  constructor(session: AppSession, spreadsheet: Spreadsheet) {
    this.#session = session;
    this.#spreadsheet = spreadsheet;
  }

  getId(): string {
    return this.#session.local('Spreadsheet.getId', () => this.#spreadsheet.id);
  }

  getUrl(): string {
    return this.#session.local('Spreadsheet.getUrl', () => this.#spreadsheet.url);
  }

  getName(): string {
    return this.#session.ask('Spreadsheet.getName', () => this.#spreadsheet.facts.title);
  }

  rename(title: unknown): void {
    this.#change('Spreadsheet.rename', () => this.#spreadsheet.setFacts({ title: String(title) }));
  }

  /** A copy of everything in it, owned by the user of the run and shared with nobody. */
  copy(name: unknown): SpreadsheetObject {
    return this.#session.ask('Spreadsheet.copy', () => {
      const { store, run } = this.#session;
      return new SpreadsheetObject(
        this.#session,
        store.copy(this.#spreadsheet, String(name), run.effectiveUser),
      );
    });
  }

  getSpreadsheetLocale(): string {
    return this.#session.ask('Spreadsheet.getSpreadsheetLocale', () => this.#spreadsheet.facts.locale);
  }

  setSpreadsheetLocale(locale: unknown): void {
    this.#change('Spreadsheet.setSpreadsheetLocale', () =>
      this.#spreadsheet.setFacts({ locale: String(locale) }),
    );
  }

  getSpreadsheetTimeZone(): string {
    return this.#session.ask('Spreadsheet.getSpreadsheetTimeZone', () => this.#spreadsheet.facts.timeZone);
  }

  setSpreadsheetTimeZone(timeZone: unknown): void {
    this.#change('Spreadsheet.setSpreadsheetTimeZone', () =>
      this.#spreadsheet.setFacts({ timeZone: String(timeZone) }),
    );
  }

  getSheets(): SheetObject[] {
    return this.#session.ask('Spreadsheet.getSheets', () =>
      this.#session.list(this.#spreadsheet.tabs.map(tab => this.#sheet(tab))),
    );
  }

  getSheetByName(name: unknown): SheetObject | null {
    return this.#session.ask('Spreadsheet.getSheetByName', () =>
      this.#found(this.#spreadsheet.tabByTitle(String(name))),
    );
  }

  getSheetById(id: unknown): SheetObject | null {
    return this.#session.ask('Spreadsheet.getSheetById', () =>
      this.#found(this.#spreadsheet.tabById(Number(id))),
    );
  }

  insertSheet(name?: unknown, index?: unknown): SheetObject {
    return this.#change('Spreadsheet.insertSheet', () =>
      this.#sheet(
        this.#spreadsheet.addTab({
          ...(typeof name === 'string' ? { title: name } : {}),
          ...(typeof name === 'number' ? { index: name } : typeof index === 'number' ? { index } : {}),
        }),
      ),
    );
  }

  deleteSheet(sheet: SheetObject): void {
    const id = sheet.getSheetId();
    this.#change('Spreadsheet.deleteSheet', () => {
      const tab = this.#spreadsheet.tabById(id);
      if (!tab) throw new SheetsRefusal(`Sheet ${id} not found`);
      this.#spreadsheet.removeTab(tab);
    });
  }

  /** A1 notation, of the first tab when it names none. */
  getRange(notation: unknown): RangeObject {
    return this.#session.local('Spreadsheet.getRange', () => {
      const reference = parseA1(String(notation), name => this.#spreadsheet.tabByTitle(name) !== undefined);
      const tab =
        reference?.tab === undefined
          ? this.#spreadsheet.tabs[0]
          : this.#spreadsheet.tabByTitle(reference.tab);
      if (!reference || !tab) throw new SheetsRefusal('Range not found');
      return RangeObject.at(this.#session, this.#spreadsheet, tab, reference.range);
    });
  }

  createTextFinder(text: unknown): TextFinderObject {
    return this.#session.local(
      'Spreadsheet.createTextFinder',
      () =>
        new TextFinderObject(this.#session, this.#spreadsheet, String(text), () => ({
          tabs: this.#spreadsheet.tabs,
          range: WHOLE_TAB,
        })),
    );
  }

  addEditor(user: unknown): this {
    this.#change('Spreadsheet.addEditor', () => this.#spreadsheet.share(emailOf(user), 'editor'));
    return this;
  }

  addEditors(users: readonly unknown[]): this {
    this.#change('Spreadsheet.addEditors', () => {
      for (const user of users) this.#spreadsheet.share(emailOf(user), 'editor');
    });
    return this;
  }

  /** The owner and everybody who has the right to edit. */
  getEditors(): readonly { getEmail(): string }[] {
    return this.#change('Spreadsheet.getEditors', () => {
      const { owner, editors } = this.#spreadsheet.facts;
      return [owner, ...editors].map(email => ({ getEmail: () => email, toString: () => email }));
    });
  }

  /** Takes away a person's own right to edit; the owner cannot be removed. */
  removeEditor(user: unknown): this {
    this.#change('Spreadsheet.removeEditor', () => {
      const email = emailOf(user);
      if (this.#spreadsheet.access(email) === 'owner')
        throw new SheetsRefusal('The owner of a file cannot be removed.');
      this.#spreadsheet.unshare(email);
    });
    return this;
  }

  addViewer(user: unknown): this {
    this.#change('Spreadsheet.addViewer', () => this.#spreadsheet.share(emailOf(user), 'viewer'));
    return this;
  }

  addViewers(users: readonly unknown[]): this {
    this.#change('Spreadsheet.addViewers', () => {
      const emails = users.map(emailOf);
      for (const email of emails) this.#spreadsheet.share(email, 'viewer');
    });
    return this;
  }

  /** Those who may read it and no more. */
  getViewers(): readonly { getEmail(): string }[] {
    return this.#change('Spreadsheet.getViewers', () =>
      this.#spreadsheet.facts.viewers.map(email => ({ getEmail: () => email, toString: () => email })),
    );
  }

  removeViewer(user: unknown): this {
    this.#change('Spreadsheet.removeViewer', () => this.#spreadsheet.unshare(emailOf(user)));
    return this;
  }

  toString(): string {
    return 'Spreadsheet';
  }

  #sheet(tab: Tab): SheetObject {
    return new SheetObject(this.#session, this.#spreadsheet, tab);
  }

  #found(tab: Tab | undefined): SheetObject | null {
    return tab ? this.#sheet(tab) : null;
  }

  /** Changes of the file itself are not held back. */
  #change<T>(name: string, work: () => T): T {
    return this.#session.ask(name, () => {
      this.#session.requireEditor(this.#spreadsheet);
      return work();
    });
  }
}

function emailOf(user: unknown): string {
  const email = String(user);
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new SheetsRefusal(`Invalid email: ${email}`);
  return email;
}
