import { useLocation } from '@remix-run/react';
import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { UploadsContext } from '#routes/attachments/uploads.ts';
import { useUploadsHere } from '#routes/attachments/use-uploads-here.ts';
import { useAppearance } from '#routes/appearance/use-appearance.ts';
import { useClient } from '#routes/client/use-client.ts';
import { BoardHereContext, type BoardHere } from '#routes/palette/on-this-page.ts';
import { usePaletteKey } from '#routes/palette/use-palette-key.ts';
import { useOfflinePages } from '#sync/use-offline-pages.ts';
import { useSendKept } from '#sync/use-send-kept.ts';
import type { ShellData } from './load-shell.server.ts';
import { KeyboardHelp } from './keyboard-help.tsx';
import { InboxCountContext, useInboxCounting } from './inbox-count.ts';
import { PhoneBar } from './phone-bar.tsx';
import { PhoneTop } from './phone-top.tsx';
import { placesOf } from './places.tsx';
import { SideNavigation } from './side-navigation.tsx';
import { useGoKeys } from './use-go-keys.ts';

const loadPalette = () => import('#routes/palette/palette.tsx');
const Palette = lazy(loadPalette);

/** By then the page itself has what it needs. */
const FETCH_AFTER_MS = 3_000;

/** The frame of every page of a signed-in person: navigation at the left, on a phone above and below. */
export function Shell({ data, children }: { data: ShellData; children: ReactNode }) {
  const client = useClient();
  useSendKept(data.person);
  useOfflinePages({ personId: data.person.id, pathname: useLocation().pathname });
  const inbox = useInboxCounting(data);
  const uploads = useUploadsHere();
  const boardHere = useRef<BoardHere>();
  const places = useMemo(() => placesOf(client), [client]);
  const [isHelping, setIsHelping] = useState(false);
  const onHelp = useCallback(() => setIsHelping(true), []);
  const [isFinding, setIsFinding] = useState(false);
  const onFind = useCallback(() => setIsFinding(true), []);
  useEffect(() => {
    // Fetched before it is wanted, so that the first letters typed into it are not lost.
    const timer = setTimeout(() => void loadPalette().catch(() => undefined), FETCH_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  const hasSingleKeys = useAppearance().keys === 'on';
  useGoKeys({ places, onHelp, isOn: hasSingleKeys });
  usePaletteKey({ onOpen: onFind, hasSingleKeys });
  return (
    <InboxCountContext.Provider value={inbox}>
      <BoardHereContext.Provider value={boardHere}>
        <div
          data-shell
          data-accent={client?.client.accent}
          className="flex min-h-dvh flex-col sm:flex-row print:block"
        >
          <a
            href="#main"
            className="fixed start-2 top-2 z-60 -translate-y-16 rounded-control bg-ink px-4 py-2 text-sm font-medium text-paper focus:translate-y-0"
          >
            Skip to content
          </a>
          <SideNavigation data={data} client={client} onHelp={onHelp} onFind={onFind} />
          <PhoneTop data={data} client={client} onFind={onFind} />
          <main id="main" tabIndex={-1} className="min-w-0 flex-1 pb-shell-bottom outline-none">
            <UploadsContext.Provider value={uploads}>{children}</UploadsContext.Provider>
          </main>
          {isFinding && (
            <Suspense>
              <Palette
                data={data}
                client={client}
                onHelp={onHelp}
                onClose={() => setIsFinding(false)}
              />
            </Suspense>
          )}
          <KeyboardHelp places={places} isOpen={isHelping} onOpenChange={setIsHelping} />
          <PhoneBar data={data} client={client} />
        </div>
      </BoardHereContext.Provider>
    </InboxCountContext.Provider>
  );
}
