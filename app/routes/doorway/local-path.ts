/** Anywhere: the path is only read, never fetched. */
const HERE = 'http://here.invalid';

/** A path of this site from an address's parameter, or undefined: whoever makes a link cannot send people elsewhere. */
export function localPath(to: string | null | undefined): string | undefined {
  // A browser reads `//host` and `/\host` as another site, and drops tabs and line ends before it looks.
  if (!to || !/^\/(?![/\\])[^\s\\]*$/.test(to) || !URL.canParse(to, HERE)) return undefined;
  const url = new URL(to, HERE);
  // `/.//host` is tidied into `//host`, which as an address of its own leads away.
  if (url.origin !== HERE || url.pathname.startsWith('//')) return undefined;
  return url.pathname + url.search + url.hash;
}
