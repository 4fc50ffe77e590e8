/**
 * Writes a spreadsheet as an .xlsx file that Excel and LibreOffice open. hucre makes the workbook around the cells
 * (styles, dropdowns, filters, panes, notes); the rows, their texts and links are written one after another into the archive,
 * so that a book of several hundred thousand rows needs no more memory than it has already.
 */
import { writeXlsx as writeWorkbook, type WriteSheet } from 'hucre/xlsx';
import { RowLinks } from './services/sheets/row-links';
import type { Spreadsheet } from './services/sheets/spreadsheet';
import { formulaTranslator } from './xlsx/formulas';
import { Links } from './xlsx/links';
import { columnsXml, rowsXml } from './xlsx/rows';
import { printTitles, sheetFrame } from './xlsx/sheet-frame';
import { sheetNames } from './xlsx/sheet-names';
import { StringTable } from './xlsx/string-table';
import { DEFAULT_FONT, StyleBook } from './xlsx/styles';
import { STYLES_PART, stylesPart } from './xlsx/styles-part';
import { readArchive, ZipFile } from './xlsx/zip';

const SHEET_PART = /^xl\/worksheets\/sheet(\d+)\.xml$/;
const STRINGS_PART = 'xl/sharedStrings.xml';
const RELATIONSHIPS_PART = /^xl\/worksheets\/_rels\/sheet\d+\.xml\.rels$/;
const NO_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
/** The first of what may follow a sheet's links. */
const BEHIND_LINKS = /<printOptions|<pageMargins/;
const SHEET_DATA = /<sheetData\s*\/>|<sheetData>[\s\S]*<\/sheetData>/;

/**
 * @param path the file to write; one that is there is overwritten
 * @throws Error when the file cannot be written
 */
export async function writeXlsx(spreadsheet: Spreadsheet, path: string): Promise<void> {
  const names = sheetNames(spreadsheet);
  const frames = spreadsheet.tabs.map(tab => sheetFrame(spreadsheet, tab, names));
  const [first, ...others] = frames;
  if (!first) throw new Error('A workbook needs at least one sheet.');
  const template = await writeWorkbook({
    sheets: [withText(first), ...others],
    namedRanges: spreadsheet.tabs.flatMap(tab => printTitles(tab, names)),
    properties: { title: spreadsheet.facts.title, creator: 'Casebook' },
    defaultFont: DEFAULT_FONT,
    activeSheet: Math.max(
      0,
      spreadsheet.tabs.findIndex(tab => !tab.properties.hidden),
    ),
  });
  const parts = readArchive(template);
  const styles = new StyleBook();
  const strings = new StringTable();
  const formulas = formulaTranslator(
    names,
    Math.max(...spreadsheet.tabs.map(tab => tab.properties.rowCount)),
  );
  const rowLinks = new RowLinks(spreadsheet);
  const file = new ZipFile(path);
  try {
    for (const [name, content] of parts) {
      // Written when all rows are: the texts and the styles, and with its sheet what a sheet's links lead to.
      if (name === STRINGS_PART || name === STYLES_PART || RELATIONSHIPS_PART.test(name)) continue;
      const sheet = SHEET_PART.exec(name);
      const tab = sheet ? spreadsheet.tabs[Number(sheet[1]) - 1] : undefined;
      if (!tab) {
        file.put(name, content);
        continue;
      }
      const links = new Links(tab, rowLinks, names);
      try {
        const context = { styles: styles.of(tab), strings, formulas, links };
        const [before, between, behind] = around(name, content);
        await file.add(name, [
          `${before}${columnsXml(tab, context)}<sheetData>`,
          rowsXml(tab, context),
          `</sheetData>${between}`,
          links.xml(),
          behind,
        ]);
        const related = relationshipsOf(name);
        const others = parts.get(related);
        if (!links.leadOut) {
          if (others) file.put(related, others);
        } else {
          const [start, end] = (others?.toString('utf8') ?? NO_RELATIONSHIPS).split(/(?=<\/Relationships>)/);
          await file.add(related, [start ?? '', links.relationships(), end ?? '']);
        }
      } finally {
        links.close();
      }
    }
    file.put(STYLES_PART, await stylesPart(styles.all, frames));
    await file.add(STRINGS_PART, [strings.xml()]);
    file.finish();
  } finally {
    strings.close();
    file.close();
  }
}

/** hucre leaves the table of texts out of a workbook that has none. */
const withText = (sheet: WriteSheet): WriteSheet => ({
  ...sheet,
  cells: new Map(sheet.cells).set('0,0', { ...sheet.cells?.get('0,0'), value: 'text' }),
});

/** A sheet's part before its columns and rows, between them and its links, and behind these. */
function around(name: string, content: Buffer): readonly [string, string, string] {
  const frame = content.toString('utf8').replace(/<dimension [^>]*\/>/, '');
  const rows = SHEET_DATA.exec(frame);
  if (!rows) throw new Error(`${name} has no place for rows`);
  const rest = frame.slice(rows.index + rows[0].length);
  const links = BEHIND_LINKS.exec(rest);
  if (!links) throw new Error(`${name} has no place for links`);
  return [frame.slice(0, rows.index), rest.slice(0, links.index), rest.slice(links.index)];
}

const relationshipsOf = (sheetPart: string): string =>
  sheetPart.replace(/^xl\/worksheets\/(.*)$/, 'xl/worksheets/_rels/$1.rels');
