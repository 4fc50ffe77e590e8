/** The readers of src/mail by name, each from texts to plain data: what the tables of readings (fixtures/mail/readings) ask. */
import { parseAddressList, normaliseAddress } from '../../src/mail/addresses';
import { fileNameOf } from '../../src/mail/attachments';
import { authenticationOf } from '../../src/mail/authentication';
import { transferDecoded } from '../../src/mail/body-encoding';
import { decodeText } from '../../src/mail/charset';
import { parseHeaderDate, parseLocalDate } from '../../src/mail/dates';
import { isDeceptive, shownAddress, shownName, withShownDomains } from '../../src/mail/deceptive';
import { unflow } from '../../src/mail/flowed';
import { readAttributed } from '../../src/mail/forward/attributed';
import { findForwarded } from '../../src/mail/forward/find';
import { readPeople, readSender } from '../../src/mail/forward/people';
import { htmlToText } from '../../src/mail/html-text';
import { messageIdList, normaliseMessageId } from '../../src/mail/ids';
import { languageOf } from '../../src/mail/language';
import { readParameters } from '../../src/mail/parameters';
import { asciiLabel } from '../../src/mail/punycode';
import { readAttribution } from '../../src/mail/quoting/attribution';
import { BoundaryFinder } from '../../src/mail/quoting/boundary';
import { readBlockWithoutColons } from '../../src/mail/quoting/colonless-block';
import { readHeaderBlock, type HeaderBlock } from '../../src/mail/quoting/header-block';
import { cutRunOn, readAnyLine, readHeaderLine } from '../../src/mail/quoting/header-line';
import { htmlToLines } from '../../src/mail/quoting/html-lines';
import { textToLines, type Line } from '../../src/mail/quoting/lines';
import { readSeparator } from '../../src/mail/quoting/separator';
import { subjectHint } from '../../src/mail/quoting/subject-hint';
import { readUnnamedBlock } from '../../src/mail/quoting/unnamed-block';
import { isMobileFooter } from '../../src/mail/reply/mobile-footer';
import { endOfQuoteRun } from '../../src/mail/reply/quote-run';
import { splitReply } from '../../src/mail/reply/split';
import { bareSubject, stripPrefixes, subjectSays } from '../../src/mail/subject';
import { decodeWords } from '../../src/mail/words';
import { decode } from './charsets';
import { mail, raw, source } from './mail';

const linesOf = (lines: readonly Line[]): readonly string[] =>
  lines.map(({ depth, mark, content }) => `${depth} ${mark} ${content}`);

/** What an object says: without what is null, false, undefined, '' or empty. */
const said = (value: object | null): unknown =>
  value &&
  Object.fromEntries(
    Object.entries(value).filter(
      ([, each]) => each !== null && each !== undefined && each !== false && each !== '' && !isEmpty(each),
    ),
  );

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

const blockOf = (block: HeaderBlock | null): unknown =>
  block && said({ ...block, fields: Object.fromEntries(block.fields) });

/** Bytes as Latin-1 characters, so that a table can hold them. */
const bytesOf = (latin1: string): Uint8Array => Uint8Array.from(Buffer.from(latin1, 'latin1'));

type Reader = (text: string, second: string, third: string | null) => unknown;

/** From the readers of a line to those of a mail: what is wrong with a table of words shows first where it is smallest. */
export const READERS: Readonly<Record<string, Reader>> = {
  headerLine: text => {
    const line = readHeaderLine(text);
    return line && [line.field, line.locales.join(' '), line.value];
  },
  anyLine: text => {
    const line = readAnyLine(text);
    return line && [line.label, line.value];
  },
  runOn: cutRunOn,
  separator: text => {
    const found = readSeparator(text);
    return found && [found.kind, found.phrase, found.rest];
  },
  attribution: (text, at) => {
    const found = readAttribution(textToLines(text), Number(at));
    return found && [found.end, found.offset, found.text];
  },
  mobileFooter: isMobileFooter,
  lines: text => linesOf(textToLines(text)),
  htmlLines: html => linesOf(htmlToLines(html)),
  quoteRun: text => endOfQuoteRun(textToLines(text), 0),
  block: (text, subject) => blockOf(readHeaderBlock(textToLines(text), 0, subject)),
  colonless: (text, subject) => blockOf(readBlockWithoutColons(textToLines(text), 0, subject)),
  unnamed: (text, subject) => blockOf(readUnnamedBlock(textToLines(text), 0, subject)),
  boundary: (text, subject) => {
    const found = new BoundaryFinder(textToLines(text), subject).next(0);
    return found && said({ ...found, attribution: found.attribution?.text, block: blockOf(found.block) });
  },
  localDate: (text, language) => parseLocalDate(text, language === '' ? null : language),
  headerDate: parseHeaderDate,
  words: value => decodeWords(value, decode),
  address: normaliseAddress,
  addresses: header => parseAddressList(header, decode),
  people: value => ({ people: readPeople(value), sender: readSender(value) }),
  attributed: readAttributed,
  subject: subject => [
    subjectSays(subject),
    subjectHint(subject),
    bareSubject(subject),
    stripPrefixes(subject),
  ],
  language: languageOf,
  flowed: (text, delSp) => unflow(text, delSp === 'yes'),
  parameters: header => {
    const { value, parameters } = readParameters(header, decode);
    return { value, parameters: Object.fromEntries(parameters) };
  },
  messageIds: text => ({ one: normaliseMessageId(text), list: messageIdList(text) }),
  html: (html, quotes) => htmlToText(html, { markQuotes: quotes === 'quotes' }),
  text: (latin1, charset) => decodeText(bytesOf(latin1), charset === '' ? null : charset, decode),
  transfer: (latin1, encoding) => Buffer.from(transferDecoded(bytesOf(latin1), encoding)).toString('latin1'),
  label: asciiLabel,
  fileName: (name, type) =>
    fileNameOf({ name, type, size: 1, inline: false, contentId: null, handle: null }, 7),
  deceptive: (name, address) => [
    isDeceptive({ name, address }),
    shownName({ name, address }),
    shownAddress(address),
    withShownDomains(address),
  ],
  authentication: (headers, domain) => authenticationOf(source(`${headers}\n\nx`).headers, domain),
  split: (text, subject, html) => {
    const { newText, signature, quoted } = splitReply({ text, subject, html });
    return [newText, signature, quoted];
  },
  forward: (text, subject, html) => said(findForwarded({ text, subject, html, attached: [] })),
  mime: latin1 => {
    const { headers, ...read } = source(bytesOf(latin1));
    return said({ ...read, headers: headers.map(({ name, value }) => `${name}: ${value}`) });
  },
  class: (fields, body) => {
    const given = Object.fromEntries(
      fields.split('\n').map((line): [string, string] => {
        const colon = line.indexOf(': ');
        return [line.slice(0, colon), line.slice(colon + 2)];
      }),
    );
    const { class: kind, evidence, doNotAnswer, bounce } = mail(raw(given, body)).classification;
    return [kind, evidence, doNotAnswer, ...(bounce ? [said(bounce)] : [])];
  },
  mail: latin1 => said({ ...mail(bytesOf(latin1)), headers: [] }),
};
