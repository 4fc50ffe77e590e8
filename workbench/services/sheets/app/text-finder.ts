/** `TextFinder` of SpreadsheetApp: a search that Google does, of which only the positions found cross the wire. */
import { enter, enterText, parseEntry } from '../entry';
import type { GridRange } from '../grid';
import { cellRange } from '../grid';
import { SheetsRefusal } from '../limits';
import { requireUnprotected } from '../protection';
import type { FoundCell, SearchOptions } from '../search';
import { findCells, replacer } from '../search';
import type { Spreadsheet } from '../spreadsheet';
import type { Tab } from '../tab';
import { RangeObject } from './range-object';
import type { AppSession, Cost } from './session';

export interface SearchScope {
  readonly tabs: readonly Tab[];
  readonly range: GridRange;
}

/** What one position is on the wire: tab, row and column. */
const POSITION_BYTES = 24;

export class TextFinderObject {
  readonly #session: AppSession;
  readonly #spreadsheet: Spreadsheet;
  readonly #scope: () => SearchScope;
  #options: SearchOptions;
  #current: FoundCell | null = null;
  #start: RangeObject | null = null;

  constructor(session: AppSession, spreadsheet: Spreadsheet, pattern: string, scope: () => SearchScope) {
    this.#session = session;
    this.#spreadsheet = spreadsheet;
    this.#scope = scope;
    this.#options = {
      pattern,
      regularExpression: false,
      entireCell: false,
      matchCase: false,
      formulas: false,
      ignoreDiacritics: false,
    };
  }

  matchEntireCell(yes: unknown): this {
    return this.#set('matchEntireCell', { entireCell: yes === true });
  }

  matchCase(yes: unknown): this {
    return this.#set('matchCase', { matchCase: yes === true });
  }

  matchFormulaText(yes: unknown): this {
    return this.#set('matchFormulaText', { formulas: yes === true });
  }

  useRegularExpression(yes: unknown): this {
    return this.#set('useRegularExpression', { regularExpression: yes === true });
  }

  ignoreDiacritics(yes: unknown): this {
    return this.#set('ignoreDiacritics', { ignoreDiacritics: yes === true });
  }

  /** The search begins right after this range. */
  startFrom(range: RangeObject): this {
    this.#start = range;
    this.#current = null;
    return this.#set('startFrom', {});
  }

  /** Every match, tab by tab, row by row. */
  findAll(): RangeObject[] {
    return this.#session.ask('TextFinder.findAll', cost => {
      const found = this.#search();
      cost({ cellsRead: 0, bytes: found.length * POSITION_BYTES });
      return this.#session.list(found.map(cell => this.#range(cell)));
    });
  }

  /** null after the last match. */
  findNext(): RangeObject | null {
    return this.#step('TextFinder.findNext', (found, from) =>
      from === null ? found[0] : found.find(cell => this.#order(cell, from) > 0),
    );
  }

  /** null before the first match. */
  findPrevious(): RangeObject | null {
    return this.#step('TextFinder.findPrevious', (found, from) =>
      from === null ? found.at(-1) : found.findLast(cell => this.#order(cell, from) < 0),
    );
  }

  getCurrentMatch(): RangeObject | null {
    return this.#session.local('TextFinder.getCurrentMatch', () =>
      this.#current ? this.#range(this.#current) : null,
    );
  }

  /** Answers the number of replacements. */
  replaceAllWith(replacement: unknown): number {
    return this.#session.ask('TextFinder.replaceAllWith', cost =>
      this.#replace(this.#search(), String(replacement), cost),
    );
  }

  /** Replaces in the current match only. */
  replaceWith(replacement: unknown): number {
    return this.#session.ask('TextFinder.replaceWith', cost =>
      this.#replace(this.#current ? [this.#current] : [], String(replacement), cost),
    );
  }

  toString(): string {
    return 'TextFinder';
  }

  #set(method: string, options: Partial<SearchOptions>): this {
    return this.#session.local(`TextFinder.${method}`, () => {
      this.#options = { ...this.#options, ...options };
      return this;
    });
  }

  #search(): readonly FoundCell[] {
    const { tabs, range } = this.#scope();
    try {
      return findCells(tabs, this.#options, range);
    } catch (error) {
      if (error instanceof SyntaxError)
        throw new SheetsRefusal(`Invalid regular expression: ${this.#options.pattern}`);
      throw error;
    }
  }

  #step(
    name: string,
    choose: (found: readonly FoundCell[], from: FoundCell | null) => FoundCell | undefined,
  ): RangeObject | null {
    const start = this.#current ?? this.#startCell();
    return this.#session.ask(name, cost => {
      const next = choose(this.#search(), start);
      cost({ cellsRead: 0, bytes: next ? POSITION_BYTES : 0 });
      if (!next) return null;
      this.#current = next;
      return this.#range(next);
    });
  }

  #startCell(): FoundCell | null {
    if (!this.#start) return null;
    const tab = this.#spreadsheet.tabById(this.#start.getGridId());
    return tab ? { tab, row: this.#start.getLastRow() - 1, column: this.#start.getLastColumn() - 1 } : null;
  }

  /** Reading order; negative when `a` comes first. */
  #order(a: FoundCell, b: FoundCell): number {
    const { tabs } = this.#spreadsheet;
    return tabs.indexOf(a.tab) - tabs.indexOf(b.tab) || a.row - b.row || a.column - b.column;
  }

  #range({ tab, row, column }: FoundCell): RangeObject {
    return RangeObject.at(this.#session, this.#spreadsheet, tab, cellRange(row, column));
  }

  #replace(found: readonly FoundCell[], replacement: string, cost: Cost): number {
    this.#session.requireEditor(this.#spreadsheet);
    const replaced = replacer(this.#options, replacement);
    const now = this.#session.run.now();
    let count = 0;
    this.#spreadsheet.journal.atomically(() => {
      for (const { tab, row, column } of found) {
        const formula = tab.extra(row, column)?.formula;
        if (formula !== undefined && !this.#options.formulas) continue;
        requireUnprotected(this.#spreadsheet, tab, cellRange(row, column), this.#session.run.effectiveUser);
        const next = replaced(formula ?? tab.text(row, column));
        count += next.count;
        if (formula === undefined) enterText(tab, row, column, next.text, now);
        else enter(tab, row, column, parseEntry(next.text, { locale: tab.locale, now }));
      }
    });
    cost({ cellsWritten: found.length });
    return count;
  }
}
