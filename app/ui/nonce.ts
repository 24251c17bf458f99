import { createContext, useContext } from 'react';

/**
 * The Content-Security-Policy nonce of this answer. Browsers hide a nonce from scripts and give back an empty string,
 * so that is also what the browser's side starts from.
 */
const Nonce = createContext('');

export const NonceProvider = Nonce.Provider;

/** The nonce of the page as it stands in this browser, for what adds a style element; undefined where there is none. */
export function nonceOfPage(): string | undefined {
  const found = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
  return found === '' ? undefined : found;
}

export function useNonce(): string {
  return useContext(Nonce);
}
