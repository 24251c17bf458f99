/**
 * Where a caret belongs after somebody else changed the text around it: what they typed before it pushes it along,
 * what they typed after it does not.
 */
export function shiftCaret({
  before,
  after,
  caret,
}: {
  readonly before: string;
  readonly after: string;
  readonly caret: number;
}): number {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  if (caret <= start) return caret;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const isBehindTheChange = caret >= before.length - end;
  return isBehindTheChange ? caret + after.length - before.length : after.length - end;
}
