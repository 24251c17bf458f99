import type { PersonId } from '#model/ids.ts';

/** The header by which the server says whose page an answer is. */
export const PERSON_HEADER = 'X-Quarterdeck-Person';

/** Where a page without a network leads when it is not kept. */
export const OFFLINE_PATH = '/offline';

const CACHE_START = 'pages ';
const cacheOf = (personId: string): string => CACHE_START + personId;

/** Pages that live on a board's document; what stands on others would be old without saying so. */
const KEPT = /^\/c\/[^/]+\/(?:boards\/[^/.]+|plan\/[^/.]+|cards\/[^/.]+)$/;
const PANEL = /^(\/c\/[^/]+\/(?:boards|plan)\/[^/]+)\/cards\/[^/]+$/;

/** The address under which a page is kept: of a card's panel, the board behind it; undefined for pages not kept. */
export function keptAddress(pathname: string): string | undefined {
  const path = PANEL.exec(pathname)?.[1] ?? pathname;
  return KEPT.test(path) ? path : undefined;
}

/** Keeps a page as its person saw it last. Answers without a person, errors and redirects are not kept. */
export async function keepPage(path: string, response: Response): Promise<void> {
  const personId = response.headers.get(PERSON_HEADER);
  if (!response.ok || response.redirected || !personId || keptAddress(path) !== path) return;
  const cache = await caches.open(cacheOf(personId));
  await cache.put(path, response);
}

/** The page kept for an address. Only the person who was here last has pages: others' are forgotten at once. */
export async function findKeptPage(path: string): Promise<Response | undefined> {
  for (const name of await pageCaches()) {
    const found = await (await caches.open(name)).match(path);
    if (found) return found;
  }
  return undefined;
}

/** A page that can be opened without a network. */
export type KeptPage = { readonly path: string; readonly title: string };

/** Every page that is kept, by title. */
export async function listKeptPages(): Promise<KeptPage[]> {
  const pages: KeptPage[] = [];
  for (const name of await pageCaches()) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      const path = new URL(url).pathname;
      const response = await cache.match(path);
      if (response) pages.push({ path, title: titleOf(await response.text()) ?? path });
    }
  }
  return pages.sort((a, b) => a.title.localeCompare(b.title));
}

/** Forgets one page, for instance because its board may not be opened any more. */
export async function forgetPage(path: string): Promise<void> {
  for (const name of await pageCaches()) await (await caches.open(name)).delete(path);
}

/** Forgets all pages but those of one person. */
export async function forgetPages({ except }: { except?: PersonId | string } = {}): Promise<void> {
  for (const name of await pageCaches()) {
    if (except === undefined || name !== cacheOf(except)) await caches.delete(name);
  }
}

const pageCaches = async (): Promise<string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(CACHE_START));

function titleOf(html: string): string | undefined {
  const [, title] = /<title>([^<]*)<\/title>/.exec(html) ?? [];
  return title?.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (_, name: string) => ENTITIES[name] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#x27': "'",
  '#39': "'",
};
