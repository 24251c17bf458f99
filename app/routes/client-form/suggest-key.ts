const KEY_CHARS = 10;

/** Whether a text may be a client's key: 2 to 10 capitals and digits. */
export function isClientKey(text: string): boolean {
  return /^[A-Z0-9]{2,10}$/.test(text);
}

/** A key for a client of this name: its first word that is long enough, in capitals without accents. */
export function suggestKey(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toUpperCase()
    .split(/[\s.-]+/)
    .map((word) => word.replace(/[^A-Z0-9]/g, ''));
  const key = words.find((word) => word.length > 1) ?? words.join('');
  return isClientKey(key.slice(0, KEY_CHARS)) ? key.slice(0, KEY_CHARS) : 'CLIENT';
}

/** The nth other key for the same name, still short enough: ACME, ACME2, ACME3. */
export function numberedKey(key: string, number: number): string {
  if (number === 1) return key;
  const ending = String(number);
  return key.slice(0, KEY_CHARS - ending.length) + ending;
}
