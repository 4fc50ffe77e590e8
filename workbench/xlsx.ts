/**
 * Writes a spreadsheet as an .xlsx file that Excel and LibreOffice open. hucre makes the workbook around the cells
 * (styles, dropdowns, filters, panes, links); the rows themselves are written one after another into the archive, so that
 * a book of several hundred thousand rows needs no more memory than it has already.
 */
import { writeXlsx as writeWorkbook } from 'hucre/xlsx';
import { RowLinks } from './services/sheets/row-links';
import type { Spreadsheet } from './services/sheets/spreadsheet';
import { formulaTranslator } from './xlsx/formulas';
import { columnsXml, rowsXml } from './xlsx/rows';
import { sheetFrame } from './xlsx/sheet-frame';
import { sheetNames } from './xlsx/sheet-names';
import { StringTable } from './xlsx/string-table';
import { DEFAULT_FONT, StyleBook, styleIdsIn, withCarriers } from './xlsx/styles';
import { readArchive, ZipFile } from './xlsx/zip';

const SHEET_PART = /^xl\/worksheets\/sheet(\d+)\.xml$/;
const STRINGS_PART = 'xl/sharedStrings.xml';
const SHEET_DATA = /<sheetData\s*\/>|<sheetData>[\s\S]*<\/sheetData>/;

/**
 * @param path the file to write; one that is there is overwritten
 * @throws Error when the file cannot be written
 */
export async function writeXlsx(spreadsheet: Spreadsheet, path: string): Promise<void> {
  const names = sheetNames(spreadsheet);
  const styles = new StyleBook(spreadsheet);
  const rowLinks = new RowLinks(spreadsheet);
  const frames = spreadsheet.tabs.map(tab => sheetFrame(spreadsheet, tab, names, rowLinks));
  const [first, ...others] = frames;
  if (!first) throw new Error('A workbook needs at least one sheet.');
  const template = await writeWorkbook({
    sheets: [withCarriers(first, styles), ...others],
    properties: { title: spreadsheet.facts.title, creator: 'Casebook' },
    defaultFont: DEFAULT_FONT,
    activeSheet: Math.max(
      0,
      spreadsheet.tabs.findIndex(tab => !tab.properties.hidden),
    ),
  });
  const parts = readArchive(template);
  const ids = styleIdsIn(parts.get('xl/worksheets/sheet1.xml')?.toString('utf8') ?? '', styles);
  const strings = new StringTable();
  const formulas = formulaTranslator(
    names,
    Math.max(...spreadsheet.tabs.map(tab => tab.properties.rowCount)),
  );
  const file = new ZipFile(path);
  try {
    for (const [name, content] of parts) {
      // Its numbers are known when all rows are written.
      if (name === STRINGS_PART) continue;
      const sheet = SHEET_PART.exec(name);
      const tab = sheet ? spreadsheet.tabs[Number(sheet[1]) - 1] : undefined;
      if (!tab) {
        await file.add(name, [content]);
        continue;
      }
      const frame = content.toString('utf8').replace(/<dimension [^>]*\/>/, '');
      const at = SHEET_DATA.exec(frame);
      if (!at) throw new Error(`${name} has no place for rows`);
      const context = { styles: styles.of(tab), ids, strings, formulas };
      await file.add(name, [
        Buffer.from(frame.slice(0, at.index) + columnsXml(tab, context) + '<sheetData>'),
        rowsXml(tab, context),
        Buffer.from(`</sheetData>${frame.slice(at.index + at[0].length)}`),
      ]);
    }
    await file.add(STRINGS_PART, [strings.xml()]);
    file.finish();
  } finally {
    strings.close();
    file.close();
  }
}
