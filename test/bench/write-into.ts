/** A document with what stands between a part's two marks replaced; each benchmark writes its own part of one page. */
export function putBetween(document: string, name: string, text: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const [before, rest] = document.split(open);
  const after = rest?.split(close)[1];
  if (before === undefined || after === undefined) throw new Error(`No place for ${name}.`);
  return `${before}${open}\n\n${text.trim()}\n\n${close}${after}`;
}
