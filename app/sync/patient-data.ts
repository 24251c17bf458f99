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
};

const NOT_REACHED = [502, 503, 504];

/**
 * A `fetch` for pages that go on without a server (R23). A page that only asks again for its data keeps what it shows
 * and waits for the server; somebody on the way to a page that this device keeps is taken there; anything else fails
 * with {@link OutOfReach}.
 */
export function patientData(patience: Patience): typeof fetch {
  const attempt = async (...request: Parameters<typeof fetch>): Promise<Response | undefined> => {
    try {
      const response = await patience.fetch(...request);
      return NOT_REACHED.includes(response.status) ? undefined : response;
    } catch (error) {
      if (signalOf(request)?.aborted) throw error;
      return undefined;
    }
  };

  return async (...request) => {
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

/** Remix asks for a page's data at its address with `.data` behind it. */
function isForData(request: FetchArguments): boolean {
  const [input, init] = request;
  const isGet = !(input instanceof Request) && (init?.method ?? 'GET') === 'GET';
  const { origin, pathname } = urlOf(request);
  return isGet && origin === location.origin && pathname.endsWith('.data');
}
