import { useLocation } from '@remix-run/react';
import { useEffect, type ReactNode } from 'react';
import { CLOSE } from '#model/close-codes.ts';
import { forgetAfterClose } from '#sync/forget-device.ts';
import type { LiveBoard } from '#sync/use-board.ts';
import { Button } from '#ui/button.tsx';
import { ButtonLink } from '#ui/button-link.tsx';
import { LeftBehindPanel } from './left-behind-panel.tsx';

/** What stands between a person and their board: the server has hung up for good, or could not take what they wrote. */
export function StoppedBanner({ live }: { live: LiveBoard }) {
  const { saved, closeCode, left, forgetLeft } = live;
  const { pathname } = useLocation();
  useEffect(() => {
    if (closeCode !== undefined) void forgetAfterClose(closeCode, pathname);
  }, [closeCode, pathname]);
  return (
    <>
      {saved.state === 'stopped' && (
        <div
          role="alert"
          className="mx-4 mb-3 flex flex-wrap items-center gap-3 rounded-control border border-off-track bg-raised px-4 py-2 sm:mx-6"
        >
          <p className="min-w-0 flex-1 text-sm text-ink">{saved.says}</p>
          <WayOn closeCode={closeCode} />
        </div>
      )}
      {left && <LeftBehindPanel left={left} onDone={forgetLeft} />}
    </>
  );
}

/** The one thing to do about it. */
function WayOn({ closeCode }: { closeCode: number | undefined }): ReactNode {
  const { pathname, search } = useLocation();
  switch (closeCode) {
    case CLOSE.signedOut.code:
      return (
        <ButtonLink
          size="s"
          reloadDocument
          to={`/sign-in?to=${encodeURIComponent(pathname + search)}`}
        >
          Sign in
        </ButtonLink>
      );
    case CLOSE.forbidden.code:
    case CLOSE.gone.code:
      return (
        <ButtonLink size="s" reloadDocument to="/">
          Go to start
        </ButtonLink>
      );
    default:
      return (
        <Button size="s" onPress={() => window.location.reload()}>
          Reload
        </Button>
      );
  }
}
