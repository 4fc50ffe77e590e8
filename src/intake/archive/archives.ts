/**
 * The archives of a book: spreadsheets of their own, one for each year, that hold the rows of Messages and Events which the
 * book had no room for. Which there are stands in the script properties, which every run reads anyway.
 */
import type { TableName } from '../../book/schema';

export interface Archive {
  /** Its year; a second one for the same year is `2026-2`. */
  readonly name: string;
  readonly bookId: string;
}

/** What is moved. All other tables lead to people and cases, and stay. */
export const ARCHIVED_TABLES = ['Messages', 'Events'] as const satisfies readonly TableName[];
export type ArchivedTable = (typeof ARCHIVED_TABLES)[number];

export const isArchivedTable = (table: TableName): table is ArchivedTable =>
  ARCHIVED_TABLES.some(each => each === table);

export const addressOf = ({ bookId }: Archive): string =>
  `https://docs.google.com/spreadsheets/d/${bookId}/edit`;

/** An archive whose making was begun and may have been cut off: nobody looks into it before it is ready. */
export interface NotedArchive extends Archive {
  readonly begun?: true;
}

/** All archives that the property names, oldest first. */
export function notedArchives(text: string | undefined): readonly NotedArchive[] {
  if (!text) return [];
  try {
    const parsed = JSON.parse(text) as readonly NotedArchive[];
    return Array.isArray(parsed) ? [...parsed].sort((a, b) => (a.name < b.name ? -1 : 1)) : [];
  } catch {
    return [];
  }
}

/** Those that are ready. */
export const archivesIn = (text: string | undefined): readonly Archive[] =>
  notedArchives(text).filter(({ begun }) => begun === undefined);

/** The name of the next archive of a year that has `parts` of them. */
export const nameOf = (year: string, parts: number): string => (parts === 0 ? year : `${year}-${parts + 1}`);

export const yearOf = ({ name }: Archive): string => name.slice(0, 4);
