/** LibreOffice, by which tests open workbooks that were written: found in the usual places, or brought for root on Debian. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fromDebian, run } from './programs';

const PLACES = [
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
];

/** Null where it is not installed and cannot be. */
const soffice =
  PLACES.find(path => existsSync(path)) ?? fromDebian('libreoffice-calc-nogui', '/usr/bin/soffice');
if (soffice === null)
  console.warn('Skipped is what needs LibreOffice (Debian: apt-get install libreoffice-calc-nogui).');

/** A test that calls `convertToCsv`. */
export const inLibreOffice = soffice === null ? test.skip : test;

/**
 * The first sheet of a workbook as LibreOffice reads and recalculates it, as CSV beside the file.
 * @param folder where LibreOffice may keep its own files
 * @returns the path of the CSV
 */
export function convertToCsv(workbook: string, folder: string): string {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  run(soffice ?? '', [profile, '--headless', '--convert-to', 'csv', '--outdir', folder, workbook]);
  return workbook.replace(/\.xlsx$/, '.csv');
}
