import { readDecimal } from './decimal.ts';
import { numberFormat } from './formats.ts';

/** How many digits a currency has after its point, by ISO 4217: 2 for EUR, 0 for JPY. Throws RangeError for no currency. */
export function minorDigits(currency: string): number {
  const options = numberFormat('en', { style: 'currency', currency }).resolvedOptions();
  return options.maximumFractionDigits ?? 2;
}

/** Whether a text is a currency that amounts can be written in. */
export function isCurrency(text: string): boolean {
  return /^[A-Z]{3}$/.test(text) && Intl.supportedValuesOf('currency').includes(text);
}

/** Integer minor units as an exact decimal text: 123456 EUR is "1234.56". No floating point on the way. */
function decimalOf(minor: number, digits: number): `${number}` {
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  const rest = text.slice(text.length - digits);
  return `${minor < 0 ? '-' : ''}${whole}${rest === '' ? '' : `.${rest}`}` as `${number}`;
}

/** Money as people read it, whole amounts without cents: 1250000 EUR in `en` is "€12,500". `minor` is an integer. */
export function formatMoney(minor: number, currency: string, locale: string): string {
  return numberFormat(locale, {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(decimalOf(Math.round(minor), minorDigits(currency)));
}

/** Integer minor units from what a person typed ("1,250.50", "€ 1250"), or undefined when it is no amount. */
export function parseMoney(text: string, currency: string, locale?: string): number | undefined {
  const decimal = readDecimal(text, locale);
  if (decimal === undefined) return undefined;
  const digits = minorDigits(currency);
  const kept = decimal.fraction.slice(0, digits).padEnd(digits, '0');
  const roundsUp = (decimal.fraction[digits] ?? '0') >= '5';
  const minor = Number(decimal.whole + kept) + (roundsUp ? 1 : 0);
  if (!Number.isSafeInteger(minor)) return undefined;
  return decimal.isNegative && minor !== 0 ? -minor : minor;
}
