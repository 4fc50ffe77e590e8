/** How the book looks: colours and sizes in one place. */
import { TABLES, type TableName } from '../schema';
import type { Color } from './requests';

const hex = (value: number): Color => ({
  red: ((value >> 16) & 255) / 255,
  green: ((value >> 8) & 255) / 255,
  blue: (value & 255) / 255,
});

/** Dark enough for white letters (contrast above 7:1). */
export const HEADER_COLOR = hex(0x1f3a5f);
/** Headers of columns that Casebook fills by itself. */
export const MACHINE_HEADER_COLOR = hex(0x5b6472);
export const HEADER_TEXT_COLOR = hex(0xffffff);
export const FIRST_BAND_COLOR = hex(0xffffff);
export const SECOND_BAND_COLOR = hex(0xf4f6f9);

/** Of charts, in order; told apart with impaired colour vision too (blue, orange, grey, teal). */
export const SERIES_COLORS: readonly Color[] = [hex(0x2f6fab), hex(0xe08a1e), hex(0x8b93a1), hex(0x3c8d5a)];

const PEOPLE = hex(0x2f6fab);
const MAIL = hex(0x3c8d5a);
const ADMIN = hex(0x8a6d3b);
const MACHINE = hex(0x8b93a1);

/** Tabs of one kind share a colour: people and cases, mail, the admin's, Casebook's own. */
export const TAB_COLORS: Readonly<Record<TableName, Color>> = {
  Dashboard: HEADER_COLOR,
  Cases: PEOPLE,
  Contacts: PEOPLE,
  Companies: PEOPLE,
  Deals: PEOPLE,
  Messages: MAIL,
  Held: MAIL,
  Tasks: PEOPLE,
  Notes: PEOPLE,
  Addresses: MACHINE,
  References: MACHINE,
  Attachments: MACHINE,
  Outbox: MACHINE,
  Users: ADMIN,
  Routes: ADMIN,
  Rules: ADMIN,
  NeverLog: ADMIN,
  Templates: ADMIN,
  Targets: ADMIN,
  Import: ADMIN,
  Settings: ADMIN,
  Events: MACHINE,
  Archived: MACHINE,
};

/**
 * Empty rows below the header, formatted, for people who type rows themselves. Casebook's own rows make room as they
 * come: every cell of the grid counts against the 10 million of a workbook.
 */
export const RESERVE_ROWS = 100;

/** Letters and ground of a cell that says something; every pair has a contrast above 4.5:1. */
export interface Tone {
  readonly ink: Color;
  /** Absent: the row's own ground stays. */
  readonly paper?: Color;
}

export const RED: Tone = { ink: hex(0x8c1d18), paper: hex(0xfce8e6) };
export const AMBER: Tone = { ink: hex(0x7a4f01), paper: hex(0xfef3d6) };
export const GREEN: Tone = { ink: hex(0x1e6b34), paper: hex(0xe3f4e7) };
export const BLUE: Tone = { ink: hex(0x174ea6), paper: hex(0xe4eefc) };
/** Done with: legible, but out of the way. */
export const GREY: Tone = { ink: hex(0x6b7280) };

/**
 * Tabs from left to right, in order of use: the day's work, the people behind it, what an admin sets, Casebook's own.
 * A table that is not named here stands at the end.
 */
const ORDER_OF_USE: readonly TableName[] = [
  'Dashboard',
  'Cases',
  'Held',
  'Tasks',
  'Contacts',
  'Companies',
  'Deals',
  'Messages',
  'Notes',
  'Users',
  'Routes',
  'Targets',
  'Rules',
  'NeverLog',
  'Templates',
  'Import',
  'Settings',
  'Events',
  'Outbox',
  'Addresses',
  'Attachments',
  'References',
  'Archived',
];

export const TABS: readonly TableName[] = [
  ...ORDER_OF_USE,
  ...TABLES.filter(table => !ORDER_OF_USE.includes(table)),
];
