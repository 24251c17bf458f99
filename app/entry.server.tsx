import { PassThrough } from 'node:stream';
import {
  createReadableStreamFromReadable,
  type ActionFunctionArgs,
  type AppLoadContext,
  type EntryContext,
  type LoaderFunctionArgs,
} from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { PERSON_HEADER } from '#sync/kept-pages.ts';
import { NonceProvider } from '#ui/nonce.ts';

/** How long a page may take to become whole before what is there is sent. */
const RENDER_LIMIT_MS = 10_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { cspNonce, person }: AppLoadContext,
): Promise<Response> {
  const waitsForAll = isbot(request.headers.get('User-Agent'));
  return new Promise((resolve, reject) => {
    let answerStatus = status;
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={cspNonce}>
        <RemixServer context={remixContext} url={request.url} nonce={cspNonce} />
      </NonceProvider>,
      {
        nonce: cspNonce,
        onShellError: reject,
        onError,
        [waitsForAll ? 'onAllReady' : 'onShellReady']: send,
      },
    );
    const limit = setTimeout(abort, RENDER_LIMIT_MS);

    function send() {
      const body = new PassThrough();
      body.on('close', () => clearTimeout(limit));
      headers.set('Content-Type', 'text/html; charset=utf-8');
      // The browser keeps pages for use without a network, and each person's apart.
      if (person) headers.set(PERSON_HEADER, person.id);
      resolve(
        new Response(createReadableStreamFromReadable(body), { headers, status: answerStatus }),
      );
      pipe(body);
    }
    function onError(error: unknown) {
      answerStatus = 500;
      report(request, error);
    }
  });
}

/** One of the three doors where broken promises are caught: what a loader, an action or a page threw by mistake. */
export function handleError(error: unknown, { request }: LoaderFunctionArgs | ActionFunctionArgs) {
  // An answer, such as to a form sent where none is taken, is no fault of ours: anybody can send one.
  if (!request.signal.aborted && !isRouteErrorResponse(error)) report(request, error);
}

function report({ method, url }: Request, error: unknown) {
  const stack = error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${method} ${withoutToken(new URL(url).pathname)} failed\n${stack}\n`);
}

/** The address of an invitation or of a new password is the key to it; logs are read by more people than that. */
function withoutToken(path: string): string {
  return path.replace(/^(\/(?:invitations|reset-password)\/)[^/]+/, '$1…');
}
