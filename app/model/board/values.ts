import * as Y from 'yjs';
import { isDay, type Day } from '../calendar/day.ts';
import type { MapInDoc } from './doc.ts';

/** Ids are 22 characters; imported ones may be longer, but nothing beyond this is an id. */
const MAX_ID_CHARS = 64;

export const isMap = (value: unknown): value is MapInDoc => value instanceof Y.Map;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isMap(value);

/** Where a value of a wrong type stands: a field of a map, or an entry of the set in that field. */
export type WrongValue = { readonly field: string; readonly entry?: string };

/** Reads the fields of a map in a document that anybody may have written: a wrong type is left out and noted. */
export type FieldReader = {
  text(field: string, maxChars: number): string | undefined;
  /** A Y.Text, or the plain text an old or foreign client wrote there; noted as wrong when it is neither. */
  title(field: string, maxChars: number): string;
  id<T extends string>(field: string): T | undefined;
  day(field: string): Day | undefined;
  number(field: string): number | undefined;
  oneOf<T extends string | true>(field: string, values: readonly T[]): T | undefined;
  map(field: string): MapInDoc | undefined;
  record(field: string): Record<string, unknown> | undefined;
  noteWrong(field: string, entry?: string): void;
  readonly wrong: readonly WrongValue[];
};

/** Whether a value can be an id: short, and something. */
export const isIdText = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= MAX_ID_CHARS;

/** A reader of one map's fields; `get` makes it work on plain objects too. Never throws. */
export function fieldReader(get: (field: string) => unknown): FieldReader {
  const wrong: WrongValue[] = [];
  const noteWrong = (field: string, entry?: string): void => {
    wrong.push({ field, ...(entry !== undefined && { entry }) });
  };
  function read<T>(field: string, accept: (value: unknown) => T | undefined): T | undefined {
    const value = get(field);
    if (value === undefined || value === null) return undefined;
    const accepted = accept(value);
    if (accepted === undefined) noteWrong(field);
    return accepted;
  }
  return {
    text: (field, maxChars) =>
      read(field, (value) => (typeof value === 'string' ? value.slice(0, maxChars) : undefined)),
    title(field, maxChars) {
      const value = get(field);
      if (value instanceof Y.Text && !(value instanceof Y.XmlText)) {
        return value.toJSON().slice(0, maxChars);
      }
      noteWrong(field);
      return typeof value === 'string' ? value.slice(0, maxChars) : '';
    },
    // The brand is the caller's: whether the thing exists is never known here.
    id: <T extends string>(field: string) =>
      read(field, (value) => (isIdText(value) ? (value as T) : undefined)),
    day: (field) => read(field, (value) => (isDay(value) ? value : undefined)),
    number: (field) =>
      read(field, (value) =>
        typeof value === 'number' && Number.isFinite(value) ? value : undefined,
      ),
    oneOf: (field, values) => read(field, (value) => values.find((each) => each === value)),
    map: (field) => read(field, (value) => (isMap(value) ? value : undefined)),
    record: (field) => read(field, (value) => (isRecord(value) ? value : undefined)),
    noteWrong,
    wrong,
  };
}

/** Keys of a set kept as a map (R4), sorted by code unit. */
export function keysOf(set: MapInDoc | undefined): string[] {
  return set === undefined ? [] : [...set.keys()].filter(isIdText).sort();
}
