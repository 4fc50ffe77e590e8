/**
 * The links of a sheet (ECMA-376 part 1, 18.3.1.47): to the web, to mail, and from an id to its row. Written beside the
 * rows, since a large book has too many of them for a table in memory.
 */
import { columnLetters } from '../services/sheets/a1';
import type { CellExtra, CellValue } from '../services/sheets/cells';
import { linkOf } from '../services/sheets/entry';
import type { RowLinks } from '../services/sheets/row-links';
import type { Tab } from '../services/sheets/tab';
import { attributeText, excelText } from './cell-text';
import { TextSpool } from './text-spool';

/** Links that a sheet of Excel can have; a file with more is refused. */
const LINK_LIMIT = 65_530;

/** Links to rows leave room for those to mail. */
const ROW_LINK_LIMIT = LINK_LIMIT / 2;

/** Longest web address of a link in Excel. */
const URL_LIMIT = 2079;

const LINK_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

const attribute = (text: string): string => attributeText(excelText(text));

export class Links {
  private readonly elements = new TextSpool();
  private readonly addresses = new TextSpool();
  private readonly columns = new Map<Tab, string>();
  private count = 0;

  constructor(
    private readonly tab: Tab,
    private readonly rowLinks: RowLinks,
    /** A tab's name in the workbook by its title. */
    private readonly names: ReadonlyMap<string, string>,
  ) {}

  /** Notes what the cell leads to, if it leads anywhere. */
  add(row: number, column: number, value: CellValue, extra: CellExtra | undefined): void {
    const url = linkOf(extra);
    if (
      url !== undefined &&
      /^(?:https?|mailto):/i.test(url) &&
      url.length <= URL_LIMIT &&
      this.count < LINK_LIMIT
    ) {
      const id = `link${++this.count}`;
      this.elements.add(`<hyperlink ref="${columnLetters(column)}${row + 1}" r:id="${id}"/>`);
      this.addresses.add(
        `<Relationship Id="${id}" Type="${LINK_TYPE}" Target="${attribute(url)}" TargetMode="External"/>`,
      );
      return;
    }
    const to = row > 0 && this.count < ROW_LINK_LIMIT ? this.rowLinks.of(this.tab, column, value) : null;
    if (to === null) return;
    this.count++;
    this.elements.add(
      `<hyperlink ref="${columnLetters(column)}${row + 1}" location="${this.columnOf(to.tab)}${to.row + 1}"/>`,
    );
  }

  /** What stands in the sheet behind its rows; call it when all cells were added. */
  *xml(): Generator<string | Buffer> {
    if (this.count === 0) return;
    yield '<hyperlinks>';
    yield* this.elements.pieces();
    yield '</hyperlinks>';
  }

  /** Whether the sheet's relationships have to name addresses. */
  get leadOut(): boolean {
    return !this.addresses.isEmpty;
  }

  /** Relationships of the sheet. */
  relationships(): Generator<Buffer> {
    return this.addresses.pieces();
  }

  close(): void {
    this.elements.close();
    this.addresses.close();
  }

  /** Where a tab's ids stand in this file. Their rows stay as they are until somebody sorts them. */
  private columnOf(tab: Tab): string {
    const known = this.columns.get(tab);
    if (known !== undefined) return known;
    const { title } = tab.properties;
    const column = attribute(`'${(this.names.get(title) ?? title).replace(/'/g, "''")}'!A`);
    this.columns.set(tab, column);
    return column;
  }
}
