/** What a person calls a card by: the client's key and the card's number there, `ACME-42`. */
export function shortKey(clientKey: string, number: number): string {
  return `${clientKey.toUpperCase()}-${number}`;
}

/** A short key from what somebody typed, in either case; undefined when it is none. */
export function readShortKey(typed: string): { clientKey: string; number: number } | undefined {
  const [, key, digits] = /^([a-z0-9]{2,10})-([1-9]\d{0,8})$/i.exec(typed.trim()) ?? [];
  if (key === undefined) return undefined;
  return { clientKey: key.toUpperCase(), number: Number(digits) };
}
