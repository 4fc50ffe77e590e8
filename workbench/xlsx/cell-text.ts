/** Makes any text fit for a cell of an .xlsx file. Sources: ECMA-376 part 1 (22.9.2.19, ST_Xstring), XML 1.0 (2.2). */

/** Longest text that Excel takes in a cell, in UTF-16 units. https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
export const EXCEL_TEXT_LIMIT = 32_767;

/** Ends a text that was cut. */
export const CUT_MARK = '… [cut here: Excel takes 32,767 characters in a cell]';

/** Characters that XML 1.0 cannot hold in any way, lone surrogates among them. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Characters that are seldom seen: in a text without them nothing has to be changed but its length. */
const SELDOM = /[\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/;

/** Excel reads _x0041_ as an escaped A, so such a text has its underscore escaped. */
const ESCAPE_LIKE = /_(?=x[0-9a-f]{4}_)/gi;

/** The text as Excel may show it: no control characters, line ends as LF, not too long. */
export function excelText(text: string): string {
  const clean = SELDOM.test(text) ? text.replace(/\r\n?/g, '\n').replace(FORBIDDEN, '') : text;
  if (clean.length <= EXCEL_TEXT_LIMIT) return clean;
  const cut = clean.slice(0, EXCEL_TEXT_LIMIT - CUT_MARK.length);
  // Half of a pair would be no character.
  return (/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut) + CUT_MARK;
}

/** The text as it stands in the file. */
export function cellXml(text: string): string {
  return elementText(excelText(text).replace(ESCAPE_LIKE, '_x005F_'));
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text between tags, where quotes stand as they are: a ledger's cells are full of them. */
export const elementText = (text: string): string =>
  /[&<>]/.test(text) ? text.replace(/[&<>]/g, sign => ENTITIES[sign] ?? sign) : text;

/** Text between the quotes of an attribute. */
export const attributeText = (text: string): string =>
  text.replace(/[&<>"]/g, sign => ENTITIES[sign] ?? sign);
