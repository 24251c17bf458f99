import { randomBytes } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { LIMITS, type Limits } from '#model/limits.ts';
import type { Config } from './config.ts';
import { contentPolicy } from './content-policy.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Headers of every answer. Makes the answer's nonce, `response.locals.cspNonce`. */
export function securityHeaders(config: Config): RequestHandler {
  return (_request, response, next) => {
    const nonce = randomBytes(16).toString('base64');
    response.locals.cspNonce = nonce;
    response.set({
      'X-Content-Type-Options': 'nosniff',
      // Not `no-referrer`: with it browsers send `Origin: null` with our own forms.
      'Referrer-Policy': 'same-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-Frame-Options': 'DENY',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      'Content-Security-Policy': config.isProduction
        ? contentPolicy(config, nonce)
        : // The development server injects scripts of its own.
          "frame-ancestors 'none'",
    });
    if (config.isHttps) response.set('Strict-Transport-Security', `max-age=${YEAR_SECONDS}`);
    next();
  };
}

/**
 * Refuses what another site could make a browser send (there are no CSRF tokens): an unsafe request must name our
 * exact origin. And bodies without a length, or too long to be a form or a file.
 */
export function refuseForeign(config: Config): RequestHandler {
  return (request, response, next) => {
    if (SAFE_METHODS.has(request.method)) return next();
    const { origin, 'content-length': length, 'transfer-encoding': chunked } = request.headers;
    const isForeign = origin === undefined || !config.origins.includes(origin);
    if (isForeign && !isOneClick(request)) {
      return answer(403, `Requests are taken only from pages of ${config.publicUrl}.`);
    }
    if (chunked !== undefined) return answer(411, 'Say how long the body is.');
    const mostBytes = isUpload(request) ? config.maxFileBytes : LIMITS.requestBytes;
    if (Number(length ?? 0) > mostBytes) return answer(413, 'That is too much at once.');
    return next();

    function answer(status: number, says: string): void {
      response.status(status).type('text/plain').send(`${says}\n`);
    }
  };
}

/**
 * A mail program that ends mail for its reader, without a page and so without an origin (RFC 8058). The address holds
 * the right to do so, and no cookie is asked.
 */
function isOneClick({ headers, path }: Request): boolean {
  return headers.origin === undefined && /^\/unsubscribe\/[\w-]+$/.test(path);
}

/** A file on its way to a card: the only body that is longer than a form's, and takes longer. */
function isUpload({ method, path }: Request): boolean {
  return method === 'PUT' && /^\/c\/[^/]+\/cards\/[^/]+\/attachments$/.test(path);
}

/**
 * Hangs up on a request that has not sent all of itself in time (R26). The web server's own time is the same for
 * everybody, and so as long as a file may take.
 */
export function hangUpLate({ requestMs }: Pick<Limits, 'requestMs'>): RequestHandler {
  return (request, _response, next) => {
    if (SAFE_METHODS.has(request.method) || isUpload(request)) return next();
    const timer = setTimeout(() => {
      if (!request.complete) request.destroy();
    }, requestMs);
    request.on('close', () => clearTimeout(timer));
    next();
  };
}

/** One name for this site whatever the Host header says, so that nothing downstream can be built from a forged one. */
export function fixHost(config: Config): RequestHandler {
  const { host } = new URL(config.publicUrl);
  return (request, _response, next) => {
    request.headers.host = host;
    delete request.headers['x-forwarded-host'];
    delete request.headers['x-forwarded-proto'];
    next();
  };
}
