import type { UnsentForms } from './unsent-forms.ts';

/** What this file needs to know of the router: whether somebody is on the way to another page, and where to. */
export type Going = {
  readonly state: 'idle' | 'loading' | 'submitting';
  readonly location?: { readonly pathname: string; readonly search: string };
  readonly formMethod?: string;
};

/** The server cannot be reached, so there is no data for a page. */
export class OutOfReach extends Error {
  override readonly name = 'OutOfReach';
}

type Patience = {
  readonly fetch: typeof fetch;
  readonly going: () => Going | undefined;
  /** Whether a page of this address can be had without the server. */
  readonly isKept: (pathname: string) => Promise<boolean>;
  /** Leaves for a page by a page load. */
  readonly leaveFor: (href: string) => void;
  /** Resolves when it is worth trying again. */
  readonly untilReachable: (signal: AbortSignal | undefined) => Promise<void>;
  /** Whether the browser knows of a network. */
  readonly isOnline: () => boolean;
  readonly forms: UnsentForms;
};

const NOT_REACHED = [502, 503, 504];

/**
 * A `fetch` for pages that go on without a server (R23). A page that only asks again for its data keeps what it shows
 * and waits for the server; somebody on the way to a page that this device keeps is taken there; anything else fails
 * with {@link OutOfReach}. A form that cannot be sent waits, and its page stays as it is.
 */
export function patientData(patience: Patience): typeof fetch {
  const attempt = async (...request: Parameters<typeof fetch>): Promise<Response | undefined> => {
    try {
      const response = await patience.fetch(...request);
      const isOurs = response.headers.has('X-Remix-Response');
      return NOT_REACHED.includes(response.status) && !isOurs ? undefined : response;
    } catch (error) {
      if (signalOf(request)?.aborted) throw error;
      return undefined;
    }
  };

  const send = async (...request: Parameters<typeof fetch>): Promise<Response> => {
    const signal = signalOf(request);
    for (;;) {
      const isTried = patience.isOnline();
      const response = isTried ? await attempt(...request) : undefined;
      if (response) return response;
      await patience.forms.untilWanted({ mayHaveArrived: isTried, signal });
      signal?.throwIfAborted();
    }
  };

  return async (...request) => {
    if (isForm(request)) return send(...request);
    if (!isForData(request)) return patience.fetch(...request);
    for (;;) {
      const response = await attempt(...request);
      if (response) return response;
      const going = patience.going();
      if (going?.state === 'loading' && going.formMethod === undefined && going.location) {
        const { pathname, search } = going.location;
        if (!(await patience.isKept(pathname))) throw new OutOfReach();
        patience.leaveFor(pathname + search);
        return new Promise(() => undefined);
      }
      const signal = signalOf(request);
      await patience.untilReachable(signal);
      signal?.throwIfAborted();
    }
  };
}

type FetchArguments = Parameters<typeof fetch>;

function urlOf([input]: FetchArguments): URL {
  return new URL(input instanceof Request ? input.url : input, location.href);
}

const signalOf = ([, init]: FetchArguments): AbortSignal | undefined => init?.signal ?? undefined;

const isForData = (request: FetchArguments): boolean =>
  isRemixs(request) && (request[1]?.method ?? 'GET') === 'GET';

const isForm = (request: FetchArguments): boolean =>
  isRemixs(request) && request[1]?.method === 'POST';

/** Remix asks for a page's data at its address with `.data` behind it, and sends its forms there. */
function isRemixs(request: FetchArguments): boolean {
  const { origin, pathname } = urlOf(request);
  const isPlain = !(request[0] instanceof Request);
  return isPlain && origin === location.origin && pathname.endsWith('.data');
}
