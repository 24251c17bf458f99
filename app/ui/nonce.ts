import { createContext, useContext } from 'react';

/**
 * The Content-Security-Policy nonce of this answer. Browsers hide a nonce from scripts and give back an empty string,
 * so that is also what the browser's side starts from.
 */
const Nonce = createContext('');

export const NonceProvider = Nonce.Provider;

export function useNonce(): string {
  return useContext(Nonce);
}
