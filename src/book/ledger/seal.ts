/**
 * The chain of the ledger: each entry carries its number and a keyed hash over its cells and the seal before. An entry
 * that is altered, removed or added breaks the chain at its place, and only who knows the secret could mend it.
 */
import type { Cell } from '../book';
import { schemaOf } from '../schema';
import type { Ledger } from './ledger';

export interface Seal {
  /** 1 for the first entry; 0 before it. */
  readonly number: number;
  readonly mac: string;
}

export const NO_SEAL: Seal = { number: 0, mac: '' };

/** 24 characters of 5 bits. */
const LENGTH = 24;

export const showSeal = ({ number, mac }: Seal): string => (number === 0 ? '' : `${number}.${mac}`);

/** NO_SEAL for a text that is none. */
export const readSeal = (text: string): Seal => {
  const match = /^(\d{1,15})\.([0-9a-z]{8,64})$/.exec(text.trim());
  return match ? { number: Number(match[1]), mac: match[2] ?? '' } : NO_SEAL;
};

/** Cells that are empty do not count, so that a column which a later version adds leaves old seals right. */
const canonical = (values: Readonly<Record<string, Cell>>): string =>
  JSON.stringify(
    schemaOf('Events')
      .columns.filter(({ key }) => key !== 'seal' && (values[key] ?? null) !== null)
      .map(({ key }) => [key, values[key]]),
  );

/** The seal of an entry with these cells, as they are read back from the book. */
export const sealOf = (values: Readonly<Record<string, Cell>>, before: Seal, { mac }: Ledger): Seal => {
  const number = before.number + 1;
  return { number, mac: mac(`seal|${number}|${before.mac}|${canonical(values)}`).slice(0, LENGTH) };
};
