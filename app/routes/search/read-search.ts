import { LIMITS } from '#model/limits.ts';
import { FOUND_KINDS, type FoundKind } from './found.ts';

/** A search as its address has it. */
export type AskedSearch = {
  readonly typed: string;
  readonly clientKey?: string;
  readonly kind?: FoundKind;
};

/** Reads a search from its address; a kind that is none is every kind. */
export function readSearch(query: URLSearchParams): AskedSearch {
  const kind = FOUND_KINDS.find((each) => each === query.get('kind'));
  const clientKey = query.get('client') ?? '';
  return {
    typed: (query.get('q') ?? '').slice(0, LIMITS.findChars),
    ...(clientKey !== '' && { clientKey }),
    ...(kind && { kind }),
  };
}

/** The address of a search below `/search` or `/find`. */
export function searchQuery({ typed, clientKey, kind }: AskedSearch): string {
  const query = new URLSearchParams({ q: typed.slice(0, LIMITS.findChars) });
  if (clientKey !== undefined) query.set('client', clientKey.toLowerCase());
  if (kind !== undefined) query.set('kind', kind);
  return `?${query}`;
}
