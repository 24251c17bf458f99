/** One or two letters for a name: the first of its first and of its last word. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words[words.length - 1]] : [words[0]];
  const letters = ends.map(
    (word) => [...(word ?? '')].find((letter) => /[\p{L}\p{N}]/u.test(letter)) ?? '',
  );
  return letters.join('').toLocaleUpperCase('en') || '?';
}
