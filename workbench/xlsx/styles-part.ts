/**
 * The part of the workbook that says what cells look like. hucre writes it, with numbers of its own, from one carrier cell for
 * each look; cells name looks by ours, so its formats are put in their order.
 */
import { writeXlsx as writeWorkbook, type CellStyle, type WriteSheet } from 'hucre/xlsx';
import { columnLetters } from '../services/sheets/a1';
import { DEFAULT_FONT } from './styles';
import { readArchive } from './zip';

export const STYLES_PART = 'xl/styles.xml';

/** Carriers beside each other in one row; Excel has 16,384 columns. */
const CARRIERS_PER_ROW = 1000;

const CARRIER = /<c r="([A-Z]+\d+)"[^>]*? s="(\d+)"/g;
const FORMATS = /<cellXfs [^>]*>(.*?)<\/cellXfs>/s;
const FORMAT = /<xf [^>]*\/>|<xf .*?<\/xf>/gs;

/**
 * @param looks the first has number 1
 * @param frames what the workbook's sheets are besides their rows: their conditional rules name styles of this part, too
 */
export async function stylesPart(
  looks: readonly CellStyle[],
  frames: readonly WriteSheet[],
): Promise<Buffer> {
  const cells = new Map(
    looks.map((style, index) => [
      `${Math.floor(index / CARRIERS_PER_ROW)},${index % CARRIERS_PER_ROW}`,
      { style },
    ]),
  );
  const conditionalRules = frames.flatMap(frame => frame.conditionalRules ?? []);
  const workbook = await writeWorkbook({
    sheets: [{ name: 'Looks', cells, conditionalRules }],
    defaultFont: DEFAULT_FONT,
  });
  const parts = readArchive(workbook);
  const text = (name: string): string => parts.get(name)?.toString('utf8') ?? '';
  const numbers = new Map<string, number>();
  for (const [, ref = '', number = '0'] of text('xl/worksheets/sheet1.xml').matchAll(CARRIER))
    numbers.set(ref, Number(number));
  const styles = text(STYLES_PART);
  const formats = FORMATS.exec(styles)?.[1]?.match(FORMAT) ?? [];
  const ordered = [0, ...looks.map((_, index) => numbers.get(carrierOf(index)) ?? 0)].map(
    number => formats[number] ?? '',
  );
  return Buffer.from(
    styles.replace(FORMATS, () => `<cellXfs count="${ordered.length}">${ordered.join('')}</cellXfs>`),
  );
}

const carrierOf = (index: number): string =>
  `${columnLetters(index % CARRIERS_PER_ROW)}${Math.floor(index / CARRIERS_PER_ROW) + 1}`;
