import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { LIMITS, type Limits } from '#model/limits.ts';
import { neighbourhood } from '../attempts.ts';
import { clientAddress } from '../client-address.ts';
import type { Config } from '../config.ts';
import { readSessionToken } from '../cookie.ts';
import type { Log } from '../log.ts';
import type { Call } from './authorise.ts';
import type { SocketDoor } from './rooms.ts';

/** Vite's own sockets on the same server in development. */
const VITE_PROTOCOLS = ['vite-hmr', 'vite-ping'];
const ADDRESS = /^\/sync\/([^/?]{1,64})\.(\d{1,9})(?:\?as=([^&]{1,64}))?$/;
/** How long a refusal may take to be read. */
const REFUSING_MS = 1_000;

type UpgradeParts = {
  readonly door: SocketDoor;
  readonly config: Config;
  readonly log: Log;
  readonly limits?: Limits;
};

/**
 * Takes `/sync/<board>.<epoch>` on the web server. Whoever may not come in is told so by a close code, which a
 * browser can read. Nothing is read from a socket before it is known who is behind it, that takes no longer than
 * `admissionMs`, and of somebody who may not come in no more than a few bytes ever are (R26).
 */
export function acceptSockets(
  server: Server,
  { door, config, log, limits = LIMITS }: UpgradeParts,
): void {
  const forVisitors = socketsOf(limits.frameBytes);
  const forStrangers = socketsOf(limits.strangerFrameBytes);

  server.on('upgrade', (request, socket, head) => {
    // First of all: an error nobody listens to ends the process.
    socket.on('error', () => socket.destroy());
    if (isVites(request, config)) return;
    const { origin } = request.headers;
    if (origin === undefined || !config.origins.includes(origin)) return refuse(socket, 403);
    const call = readCall(request, config);
    if (!call) return refuse(socket, 404);
    const patience = setTimeout(() => refuse(socket, 503), limits.admissionMs).unref();
    door.visit(call).then(
      (visit) => {
        clearTimeout(patience);
        if (socket.writableEnded || socket.destroyed) return;
        const sockets = visit.admission.ok ? forVisitors : forStrangers;
        sockets.handleUpgrade(request, socket, head, (open) => visit.enter(open));
      },
      (error: unknown) => {
        clearTimeout(patience);
        log.fault('A socket could not be asked about', error);
        refuse(socket, 503);
      },
    );
  });
}

function socketsOf(maxPayload: number): WebSocketServer {
  // Deflating saves 4 % of an edit and costs memory a socket.
  return new WebSocketServer({
    noServer: true,
    maxPayload,
    perMessageDeflate: false,
    clientTracking: false,
  });
}

function isVites({ headers }: IncomingMessage, { isProduction }: Config): boolean {
  return !isProduction && VITE_PROTOCOLS.includes(headers['sec-websocket-protocol'] ?? '');
}

function readCall(request: IncomingMessage, config: Config): Call | undefined {
  const { url = '', headers } = request;
  const [, boardId, epoch, as] = ADDRESS.exec(url) ?? [];
  if (boardId === undefined) return undefined;
  return {
    token: readSessionToken(headers.cookie, config),
    boardId,
    epoch: Number(epoch),
    address: neighbourhood(clientAddress(request)),
    ...(as !== undefined && { as }),
  };
}

/** Says no and hangs up, also on somebody who does not hang up himself. */
function refuse(socket: Duplex, status: 403 | 404 | 503): void {
  if (socket.destroyed) return;
  socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  setTimeout(() => socket.destroy(), REFUSING_MS).unref();
}
