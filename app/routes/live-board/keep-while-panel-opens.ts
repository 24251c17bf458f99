import type { ShouldRevalidateFunction } from '@remix-run/react';

/**
 * Opening and closing a card's panel asks nothing again: the board is live. A form and a notice do.
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
    const isOnlyPanel = isSameBoard && currentUrl.pathname !== nextUrl.pathname && !formMethod;
    return isOnlyPanel ? false : defaultShouldRevalidate;
  };
}
