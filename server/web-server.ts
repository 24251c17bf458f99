import { createServer, type RequestListener, type Server } from 'node:http';
import type { Limits } from '#model/limits.ts';

/** How often connections that take too long are looked for, as a share of the time they have. */
const LOOK_SHARE = 4;

/** A web server that waits for nobody for ever: a request has a time for its headers and one for all of it (R26). */
export function createWebServer(
  listener: RequestListener | undefined,
  { headersMs, requestMs }: Pick<Limits, 'headersMs' | 'requestMs'>,
): Server {
  return createServer(
    {
      headersTimeout: headersMs,
      requestTimeout: requestMs,
      connectionsCheckingInterval: headersMs / LOOK_SHARE,
    },
    listener,
  );
}
