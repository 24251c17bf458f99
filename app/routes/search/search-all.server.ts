import type { Database } from '#db/connect.ts';
import type { PersonId } from '#model/ids.ts';
import { LIMITS } from '#model/limits.ts';
import { typedWords } from '#model/search/search-words.ts';
import type { Found, FoundKind } from './found.ts';
import type { Hit } from './hit.ts';
import { openClients } from './open-clients.server.ts';
import { searchNames } from './search-names.server.ts';
import { searchByKey, searchCardsIn, searchCommentsIn, type Look } from './search-texts.server.ts';
import { withExcerpts } from './with-excerpts.server.ts';

/** What somebody looks for; without `clientKey` and `kind`, everywhere and everything. */
export type Search = {
  readonly personId: PersonId;
  readonly typed: string;
  readonly clientKey?: string | undefined;
  readonly kind?: FoundKind | undefined;
  readonly limit: number;
};

/** An answer, and whether there was more than its limit. */
export type SearchAnswer = { readonly found: readonly Found[]; readonly isCut: boolean };

/** With fewer answers than this, slips of the hand are forgiven and all words may be typed by half. */
const FEW = 5;

/**
 * Cards, comments, KPIs, boards and people over all clients of a person, as far as their role there goes (R38): what was
 * asked for by its key first, then by how well its title fits, then what says it somewhere; what is archived last. It
 * looks further only while there is not enough.
 */
export async function searchAll(db: Database, search: Search): Promise<SearchAnswer> {
  const { kind, limit } = search;
  const typed = search.typed.slice(0, LIMITS.findChars);
  const asked = { typed, words: typedWords(typed) };
  if (asked.words.length === 0) return { found: [], isCut: false };
  const clients = await openClients(db, search);
  const wants = (each: FoundKind): boolean => kind === undefined || kind === each;
  const hits = new Hits(kind === 'comment');
  const look = async (how: Omit<Look, 'asked' | 'limit'>): Promise<void> => {
    const whole = { asked, limit, ...how };
    if (wants('card')) hits.add(await searchCardsIn(db, clients, whole));
    if (wants('comment') && how.where === 'anywhere') {
      hits.add(await searchCommentsIn(db, clients, whole));
    }
  };

  if (wants('card')) hits.add(await searchByKey(db, clients, asked));
  hits.add(await searchNames(db, clients, { asked, personId: search.personId, wants }));
  await look({ where: 'title' });
  if (hits.count <= limit) await look({ where: 'anywhere' });
  if (hits.count < FEW) {
    await look({ where: 'near-title', isLoose: true });
    if (isHalfTyped(asked.words)) await look({ where: 'anywhere', isLoose: true });
  }
  if (hits.count <= limit) {
    const isLoose = hits.count < FEW && isHalfTyped(asked.words);
    await look({ where: 'anywhere', isLoose, isArchived: true });
  }

  const ranked = hits.ranked();
  return {
    found: await withExcerpts(db, ranked.slice(0, limit), asked),
    isCut: ranked.length > limit,
  };
}

/** Whether words before the last may be meant by half; nobody types a whole sentence so. */
const isHalfTyped = ({ length }: readonly string[]): boolean => length > 1 && length <= 4;

/** What was found so far, each once: a card not again for what is said of it, unless that was asked for. */
class Hits {
  readonly #byName = new Map<string, Hit>();
  readonly #isEveryComment: boolean;

  constructor(isEveryComment: boolean) {
    this.#isEveryComment = isEveryComment;
  }

  get count(): number {
    return this.#byName.size;
  }

  add(hits: readonly Hit[]): void {
    for (const hit of hits) {
      const name = this.#nameOf(hit);
      if (!this.#byName.has(name)) this.#byName.set(name, hit);
    }
  }

  ranked(): Hit[] {
    return [...this.#byName.values()].sort((a, b) => b.rank - a.rank);
  }

  #nameOf({ at, kind, cardId, comment, path, title }: Hit): string {
    const thing = (this.#isEveryComment ? comment?.id : undefined) ?? cardId;
    return `${at.client.id} ${thing ?? `${kind} ${path} ${title}`}`;
  }
}
