/** The room of rows that are not drawn. Not a style: the first paint comes with its attributes, and styles are refused. */
export function Room({ heightPx }: { readonly heightPx: number }) {
  return <svg width={1} height={heightPx} className="block" />;
}
