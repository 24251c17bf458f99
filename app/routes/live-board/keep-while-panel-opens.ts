import type { ShouldRevalidateFunction } from '@remix-run/react';

/**
 * Opening and closing a card's panel, and looking at the board in another way, asks nothing again: the board is live. A
 * form and a notice do.
 *
 * @param names the parameters of the address that say which board it is
 */
export function keepWhilePanelOpens(...names: readonly string[]): ShouldRevalidateFunction {
  return ({
    currentUrl,
    nextUrl,
    currentParams,
    nextParams,
    formMethod,
    defaultShouldRevalidate,
  }) => {
    const isSameBoard = names.every((name) => currentParams[name] === nextParams[name]);
    const isStill = isSameBoard && currentUrl.href !== nextUrl.href && !formMethod;
    return isStill ? false : defaultShouldRevalidate;
  };
}
