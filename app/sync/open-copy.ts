import type { CopyPlace } from './device-store.ts';
import { LocalCopy } from './local-copy.ts';

/** A browser that says nothing for this long has no place for a copy today. */
const OPEN_LIMIT_MS = 3_000;

/** Opens a board's copy on this device; undefined where the browser keeps nothing, and then the page works without. */
export async function openCopy(
  place: CopyPlace,
  onChange: () => void,
): Promise<LocalCopy | undefined> {
  let isLate = false;
  // Where a browser has none at all, to name it throws.
  const opening = Promise.resolve().then(() =>
    LocalCopy.open({ ...place, factory: indexedDB, onChange }),
  );
  const limit = new Promise<undefined>((resolve) =>
    setTimeout(() => {
      isLate = true;
      resolve(undefined);
    }, OPEN_LIMIT_MS),
  );
  opening.then(
    (copy) => isLate && void copy.close(),
    () => undefined,
  );
  return Promise.race([opening.catch(() => undefined), limit]);
}
