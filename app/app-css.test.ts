import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ACCENTS } from '#model/client.ts';

type Oklch = { readonly l: number; readonly c: number; readonly h: number };
type Mode = 'light' | 'dark';

const css = readFileSync(new URL('app.css', import.meta.url), 'utf8');
const HUES = new Map(
  [...css.matchAll(/\[data-accent='(\w+)'\] \{\s*--hue: (\d+);/g)].map(([, name, hue]) => [
    name,
    Number(hue),
  ]),
);

/** The value of a custom property in app.css, in one mode; `hue` stands in for `var(--hue)`. */
function colour(property: string, mode: Mode, hue = 78): Oklch {
  const number = '([\\d.]+|var\\(--hue\\))';
  const oklch = `oklch\\(${number} ${number} ${number}\\)`;
  const found = new RegExp(`--${property}: light-dark\\(\\s*${oklch},\\s*${oklch}\\s*\\)`).exec(
    css,
  );
  if (!found) throw new Error(`app.css says no light and dark value for --${property}`);
  const [l = 0, c = 0, h = 0] = found
    .slice(mode === 'light' ? 1 : 4)
    .map((part) => (part === 'var(--hue)' ? hue : Number(part)));
  return { l, c, h };
}

/** OKLCH to linear sRGB (Björn Ottosson, "A perceptual color space for image processing"). */
function linearRgb({ l, c, h }: Oklch): [number, number, number] {
  const angle = (h * Math.PI) / 180;
  const a = c * Math.cos(angle);
  const b = c * Math.sin(angle);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

function luminance(of: Oklch): number {
  const [red, green, blue] = linearRgb(of).map((part) => Math.min(1, Math.max(0, part)));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** WCAG 2.2, contrast ratio. */
function contrast(one: Oklch, other: Oklch): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const GROUNDS = ['paper', 'raised', 'sunken'];
const TEXT = [
  ...['ink', 'ink-2', 'ink-3', 'brass-ink', 'danger'],
  ...['on-track', 'at-risk', 'off-track', 'no-data'],
];
const FILLED: [text: string, ground: string][] = [
  ['on-brass', 'brass'],
  ['on-brass', 'brass-hover'],
  ['on-danger', 'danger'],
  ['paper', 'ink'],
];

describe.each<Mode>(['light', 'dark'])('colours of the %s theme', (mode) => {
  const between = (one: string, other: string, hue?: number) =>
    contrast(colour(one, mode, hue), colour(other, mode, hue));

  test.each(GROUNDS.flatMap((ground) => TEXT.map((text) => [text, ground] as const)))(
    'text: color-%s on color-%s is AA (4.5)',
    (text, ground) => {
      expect(between(`color-${text}`, `color-${ground}`)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(FILLED)('text: color-%s on color-%s is AA (4.5)', (text, ground) => {
    expect(between(`color-${text}`, `color-${ground}`)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(GROUNDS)(
    'the focus ring and the edge of a field stand out on color-%s (3)',
    (ground) => {
      expect(between('color-focus', `color-${ground}`)).toBeGreaterThanOrEqual(3);
      expect(between('color-edge', `color-${ground}`)).toBeGreaterThanOrEqual(3);
    },
  );

  test.each(ACCENTS)(
    'the accent %s is legible as text and as ground, and can be shown',
    (accent) => {
      const hue = HUES.get(accent);
      expect(hue, `app.css has no hue for ${accent}`).toBeDefined();
      for (const ground of GROUNDS) {
        expect(between('accent', `color-${ground}`, hue)).toBeGreaterThanOrEqual(4.5);
      }
      expect(between('accent', 'accent-soft', hue)).toBeGreaterThanOrEqual(4.5);
      expect(between('color-on-accent', 'accent', hue)).toBeGreaterThanOrEqual(4.5);
      expect(between('color-on-band', 'band', hue)).toBeGreaterThanOrEqual(4.5);
      expect(between('color-ink', 'accent-soft', hue)).toBeGreaterThanOrEqual(4.5);
      for (const part of [
        ...linearRgb(colour('accent', mode, hue)),
        ...linearRgb(colour('band', mode, hue)),
      ]) {
        expect(part).toBeGreaterThan(-0.01);
        expect(part).toBeLessThan(1.01);
      }
    },
  );
});
