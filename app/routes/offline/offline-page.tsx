import { useEffect, useState } from 'react';
import { DoorwayPage } from '#routes/doorway/doorway-page.tsx';
import { TextLink } from '#routes/doorway/text-link.tsx';
import { localPath } from '#routes/doorway/local-path.ts';
import { listKeptPages, type KeptPage } from '#sync/kept-pages.ts';
import { Button } from '#ui/button.tsx';

/** There is no network, and the page one wanted is not on this device: what is, and the way on. */
export function OfflinePage() {
  const pages = useKeptPages();
  useEffect(() => {
    window.addEventListener('online', tryAgainIfReached);
    return () => window.removeEventListener('online', tryAgainIfReached);
  }, []);
  return (
    <DoorwayPage
      title="You are offline"
      says="This page needs a connection. What you changed on a board is kept on this device and sent when you open it again."
    >
      {pages.length > 0 && (
        <section aria-labelledby="kept" className="flex flex-col gap-2">
          <h2 id="kept" className="text-sm font-medium text-ink">
            You can open these without one
          </h2>
          <ul className="flex flex-col divide-y divide-line border-y border-line">
            {pages.map(({ path, title }) => (
              <li key={path} className="flex min-h-11 items-center text-sm">
                <TextLink to={path} reloadDocument>
                  {title}
                </TextLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Button variant="primary" onPress={tryAgain}>
        Try again
      </Button>
    </DoorwayPage>
  );
}

/** To the page one wanted; the worker put it behind the address. */
function tryAgain(): void {
  window.location.replace(localPath(window.location.hash.slice(1)) ?? '/');
}

/** A browser with some network says it is online; whoever reads here or presses a link is disturbed only for the server. */
function tryAgainIfReached(): void {
  fetch('/healthz', { cache: 'no-store' }).then(tryAgain, () => undefined);
}

function useKeptPages(): readonly KeptPage[] {
  const [pages, setPages] = useState<readonly KeptPage[]>([]);
  useEffect(() => {
    if (!('caches' in window)) return;
    listKeptPages().then(setPages, () => undefined);
  }, []);
  return pages;
}
