import { useEffect, useLayoutEffect } from 'react';

/** `useLayoutEffect`, without the warning where a page is drawn on the server and nothing has a layout. */
export const useLayoutEffectInBrowser =
  typeof document === 'undefined' ? useEffect : useLayoutEffect;
