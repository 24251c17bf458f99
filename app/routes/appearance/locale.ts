const FALLBACK = 'en-US';

/**
 * The first language of an `Accept-Language` header that dates and numbers can be written in. Server and browser both
 * use this one, so what the server painted and what the browser makes of it are the same letters.
 */
export function localeOf(acceptLanguage: string | null): string {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const q = parameters.map((each) => /^\s*q=([\d.]+)$/.exec(each)?.[1]).find(Boolean);
      return { tag: tag.trim(), weight: q === undefined ? 1 : Number(q) };
    })
    .filter(({ tag, weight }) => tag !== '' && tag !== '*' && weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { tag } of wanted) {
    const [supported] = supportedOf(tag);
    if (supported !== undefined) return supported;
  }
  return FALLBACK;
}

function supportedOf(tag: string): string[] {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag);
  } catch {
    // Not a language tag at all: as good as one we do not have.
    return [];
  }
}
