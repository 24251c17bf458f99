import { forgetDevice } from '../forget-device.ts';
import {
  OFFLINE_PATH,
  PERSON_HEADER,
  findKeptPage,
  forgetPage,
  forgetPages,
  keepPage,
  keptAddress,
} from '../kept-pages.ts';

/** Built files of this version, and its name; `build.js` puts them in. */
declare const ASSETS: readonly string[];
declare const BUILD: string;
declare const self: ServiceWorkerGlobalScope;

const ASSET_CACHE_START = 'assets ';
const assetCache = ASSET_CACHE_START + BUILD;
/** Pages of the build before this one are still open, and kept pages are made of its files. */
const BUILDS_KEPT = 2;
/** What stands before the server answers so when the server does not. */
const NOT_REACHED = [502, 503, 504];

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (request.method === 'POST' && /^\/sign-out(\.data)?$/.test(pathname)) {
    event.waitUntil(forgetDevice());
  }
  if (request.method !== 'GET') return;
  if (pathname.startsWith('/assets/')) event.respondWith(asset(request));
  if (request.mode === 'navigate') {
    event.respondWith(isFile(pathname) ? whatIsAsked(event) : page(event, pathname));
  }
});

async function install(): Promise<void> {
  const cache = await caches.open(assetCache);
  await cache.addAll([...ASSETS, new Request(OFFLINE_PATH, { cache: 'reload' })]);
  await self.skipWaiting();
}

async function activate(): Promise<void> {
  const builds = (await caches.keys()).filter((name) => name.startsWith(ASSET_CACHE_START));
  for (const name of builds.slice(0, -BUILDS_KEPT)) {
    await caches.delete(name);
    // They are made of files that may be gone now; each is kept again when it is opened.
    await forgetPages();
  }
  await self.registration.navigationPreload.enable();
  await self.clients.claim();
}

/** A built file never changes under its name. */
async function asset(request: Request): Promise<Response> {
  const found = await caches.match(request);
  if (found) return found;
  const response = await fetch(request);
  if (response.ok) {
    const cache = await caches.open(assetCache);
    await cache.put(request, response.clone());
  }
  return response;
}

/** An attached file is no page: a copy of it would lie in memory while it comes. */
const isFile = (path: string): boolean => /^\/c\/[^/]+\/attachments\//.test(path);

async function whatIsAsked(event: FetchEvent): Promise<Response> {
  return ((await event.preloadResponse) as Response | undefined) ?? fetch(event.request);
}

/** The page as the server has it; when the server cannot be reached, as it was last seen, or a page that says so. */
async function page(event: FetchEvent, path: string): Promise<Response> {
  try {
    const preloaded = (await event.preloadResponse) as Response | undefined;
    const response = preloaded ?? (await fetch(event.request));
    if (NOT_REACHED.includes(response.status)) return await withoutServer(path);
    event.waitUntil(remember(path, response.clone()));
    return response;
  } catch {
    return withoutServer(path);
  }
}

/** Follows who is signed in here: pages of anybody else go, and so does a page its person may no longer see. */
async function remember(path: string, response: Response): Promise<void> {
  const isPage = response.headers.get('Content-Type')?.startsWith('text/html') === true;
  if (!isPage) return;
  if (!response.ok) await forgetPage(keptAddress(path) ?? path);
  await forgetPages({ except: response.headers.get(PERSON_HEADER) ?? '' });
  await keepPage(path, response);
}

async function withoutServer(path: string): Promise<Response> {
  if (path === OFFLINE_PATH) return (await caches.match(OFFLINE_PATH)) ?? Response.error();
  const address = keptAddress(path);
  const kept = address === undefined ? undefined : await findKeptPage(address);
  if (kept && address === path) return kept;
  // A card's panel opens over its board, which is another page.
  return Response.redirect(kept && address ? address : `${OFFLINE_PATH}#${path}`, 302);
}
