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
  /** Of an entry whose cells were forgotten since: the installation's word that it did so, over what is left of them. */
  readonly forgotten?: string;
}

export const NO_SEAL: Seal = { number: 0, mac: '' };

/** 24 characters of 5 bits. */
const LENGTH = 24;

export const showSeal = ({ number, mac, forgotten }: Seal): string =>
  number === 0 ? '' : `${number}.${mac}${forgotten === undefined ? '' : `.${forgotten}`}`;

/** NO_SEAL for a text that is none. */
export const readSeal = (text: string): Seal => {
  const match = /^(\d{1,15})\.([0-9a-z]{8,64})(?:\.([0-9a-z]{8,64}))?$/.exec(text.trim());
  if (!match) return NO_SEAL;
  const seal = { number: Number(match[1]), mac: match[2] ?? '' };
  return match[3] === undefined ? seal : { ...seal, forgotten: match[3] };
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

/**
 * The seal of an entry whose cells are forgotten. Its own mac stays, which the next entry's goes over, so that the chain
 * is whole and still tells of a removed or added entry; a second mac says that the installation forgot these cells.
 * @param values as they are left
 */
export const forgottenSeal = (
  values: Readonly<Record<string, Cell>>,
  { number, mac }: Seal,
  ledger: Ledger,
): Seal => ({
  number,
  mac,
  forgotten: ledger.mac(`forgotten|${number}|${mac}|${canonical(values)}`).slice(0, LENGTH),
});
