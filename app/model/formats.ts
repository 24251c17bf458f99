/** More than one page in one language ever needs; a stranger's made-up languages do not fill the memory. */
const KEPT = 200;

/**
 * `new Intl.NumberFormat(locale, options)`, made once: making one costs a hundred times what formatting with it does, and
 * a board formats every number on it again with every key somebody presses.
 */
export const numberFormat = kept(
  (locale?: string, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);

/** `new Intl.DateTimeFormat(locale, options)`, made once. */
export const dateFormat = kept(
  (locale?: string, options?: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, options),
);

function kept<Options, Format>(
  make: (locale?: string, options?: Options) => Format,
): (locale?: string, options?: Options) => Format {
  const formats = new Map<string, Format>();
  return (locale, options) => {
    const key = JSON.stringify([locale, options]);
    const known = formats.get(key);
    if (known) return known;
    if (formats.size >= KEPT) formats.clear();
    const made = make(locale, options);
    formats.set(key, made);
    return made;
  };
}
