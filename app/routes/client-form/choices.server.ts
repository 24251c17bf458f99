import type { Choice } from '#ui/option.tsx';

/** Currencies and time zones to choose from, by the server's own tables: the browser's may differ. */
export function clientChoices(): { currencies: Choice[]; timeZones: Choice[] } {
  const names = new Intl.DisplayNames('en', { type: 'currency' });
  return {
    currencies: Intl.supportedValuesOf('currency').map((code) => ({
      value: code,
      label: `${code} · ${names.of(code) ?? code}`,
    })),
    timeZones: ['UTC', ...Intl.supportedValuesOf('timeZone')].map((zone) => ({
      value: zone,
      label: zone.replaceAll('_', ' '),
    })),
  };
}
