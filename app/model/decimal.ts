import { numberFormat } from './formats.ts';

/** A decimal number as its digits, so that money never passes through floating point. */
export type Decimal = {
  readonly isNegative: boolean;
  readonly whole: string;
  readonly fraction: string;
};

const SPACES = /[\s\u00a0\u2009\u202f'’_]/g;

/** The decimal mark of a locale; a point where none is given. */
function decimalMark(locale: string | undefined): '.' | ',' {
  if (locale === undefined) return '.';
  const parts = numberFormat(locale).formatToParts(1.5);
  return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ',' : '.';
}

/**
 * Which separator is the decimal one: the last of two kinds. One that stands alone before exactly three digits groups
 * thousands unless it is the reader's own decimal mark: "1.250" is a thousand and more in German.
 */
function decimalSeparator(text: string, mark: '.' | ','): '.' | ',' | undefined {
  const dot = text.lastIndexOf('.');
  const comma = text.lastIndexOf(',');
  if (dot >= 0 && comma >= 0) return dot > comma ? '.' : ',';
  if (dot < 0 && comma < 0) return undefined;
  const only = dot >= 0 ? '.' : ',';
  if (text.indexOf(only) !== text.lastIndexOf(only)) return undefined;
  const isGroup = only !== mark && /^[1-9]\d{0,2}[.,]\d{3}$/.test(text);
  return isGroup ? undefined : only;
}

/** Reads a number as people of a locale type it, with thousands, a unit or a currency around it; undefined when there is none. */
export function readDecimal(typed: string, locale?: string): Decimal | undefined {
  const bare = typed
    .replace(SPACES, '')
    .replace(/−/g, '-')
    .replace(/^(-?)[^\d.,-]{0,5}(-?)/, '$1$2')
    .replace(/[^\d.,]{0,6}$/, '');
  const match = /^(-?)([\d.,]*\d[\d.,]*)$/.exec(bare);
  const body = match?.[2];
  if (match === null || body === undefined) return undefined;
  const separator = decimalSeparator(body, decimalMark(locale));
  const cut = separator === undefined ? body.length : body.lastIndexOf(separator);
  const grouped = body.slice(0, cut);
  const fraction = body.slice(cut + 1);
  if (!/^(\d*|\d{1,3}([.,]\d{2,3})+)$/.test(grouped) || !/^\d*$/.test(fraction)) return undefined;
  const whole = grouped.replace(/[.,]/g, '');
  return { isNegative: match[1] === '-', whole: whole === '' ? '0' : whole, fraction };
}
