/**
 * The Gmail filter as a file that Gmail imports (Settings, Filters, Import filters). Casebook itself cannot make a filter:
 * that needs the scope gmail.settings.basic, which also reads and changes everything else in the mailbox's settings.
 * The format is that of Gmail's own export: an Atom feed with properties of Google Apps.
 */

export const IN_LABEL = 'Casebook/In';

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/'/g, '&apos;');

/** What the filter matches: Gmail's own words for "any of these in To". */
export const filterQuery = (addresses: readonly string[]): string => addresses.join(' OR ');

/** @param addresses those that people write to */
export const mailFilters = (addresses: readonly string[]): string =>
  [
    "<?xml version='1.0' encoding='UTF-8'?>",
    "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:apps='http://schemas.google.com/apps/2006'>",
    '  <title>Mail Filters</title>',
    '  <entry>',
    "    <category term='filter'></category>",
    '    <title>Mail Filter</title>',
    '    <content></content>',
    `    <apps:property name='to' value='${escaped(filterQuery(addresses))}'/>`,
    `    <apps:property name='label' value='${IN_LABEL}'/>`,
    '  </entry>',
    '</feed>',
    '',
  ].join('\n');
