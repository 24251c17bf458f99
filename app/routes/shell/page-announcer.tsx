import { useLocation } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useAnnounce } from '#ui/announce.tsx';

/** Reads the new page's title to screen readers: without a page load, nothing else tells them that one has come. */
export function PageAnnouncer() {
  const { pathname } = useLocation();
  const announce = useAnnounce();
  const lastPath = useRef(pathname);
  useEffect(() => {
    if (lastPath.current === pathname) return;
    lastPath.current = pathname;
    announce(document.title);
  }, [announce, pathname]);
  return null;
}
