export type Answer = {
  readonly status: number;
  /** Where it leads, as a path of the site. */
  readonly location: string | undefined;
  readonly setCookie: readonly string[];
  /** What a person reads: the answer's text with its entities resolved, without scripts. */
  readonly text: string;
};

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A browser without scripts: keeps cookies, says where its forms come from, follows nothing by itself. */
export type Visitor = {
  get(path: string): Promise<Answer>;
  /** Sends a form as a page of this site would; with `origin`, as another page. */
  post(path: string, fields: Fields, origin?: string): Promise<Answer>;
};

/** Somebody at the site, signed in if `cookie` says so. */
export function createVisitor(url: string, cookie?: string): Visitor {
  const jar = new Map<string, string>();
  const keep = (pair: string): void => {
    const [name = '', value = ''] = pair.split(/;|=(.*)/s);
    if (value === '') jar.delete(name);
    else jar.set(name, value);
  };
  if (cookie) keep(cookie);

  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const headers = new Headers(init.headers);
    if (jar.size > 0) headers.set('Cookie', [...jar].map((pair) => pair.join('=')).join('; '));
    const response = await fetch(url + path, { ...init, headers, redirect: 'manual' });
    const setCookie = response.headers.getSetCookie();
    setCookie.forEach((each) => keep(each.split(';')[0] ?? ''));
    const location = response.headers.get('Location');
    return {
      status: response.status,
      location: location === null ? undefined : location.replace(url, ''),
      setCookie,
      text: readable(await response.text()),
    };
  };

  return {
    get: (path) => ask(path, {}),
    post: (path, fields, origin = url) => {
      const body = new URLSearchParams();
      for (const [name, value] of Object.entries(fields)) {
        for (const each of typeof value === 'string' ? [value] : value) body.append(name, each);
      }
      return ask(path, { method: 'POST', body, headers: { Origin: origin } });
    },
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&#x27;': "'",
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};

function readable(html: string): string {
  return (
    html
      .replace(/<script\b[^>]*>.*?<\/script>/gs, '')
      .replace(/<!-- -->/g, '')
      // Another one in each answer, and nothing anybody reads.
      .replace(/<meta property="csp-nonce"[^>]*>/, '')
      .replace(/&(#x27|quot|lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity)
  );
}
