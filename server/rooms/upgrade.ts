import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { LIMITS } from '#model/limits.ts';
import type { Config } from '../config.ts';
import { readSessionToken } from '../cookie.ts';
import type { Log } from '../log.ts';
import type { Call } from './authorise.ts';
import type { SocketDoor } from './rooms.ts';

/** Vite's own sockets on the same server in development. */
const VITE_PROTOCOLS = ['vite-hmr', 'vite-ping'];
const ADDRESS = /^\/sync\/([^/?]{1,64})\.(\d{1,9})(?:\?as=([^&]{1,64}))?$/;

type UpgradeParts = { readonly door: SocketDoor; readonly config: Config; readonly log: Log };

/**
 * Takes `/sync/<board>.<epoch>` on the web server. Whoever may not come in is told so by a close code, which a
 * browser can read, and nothing is read from a socket before it is known who is behind it.
 */
export function acceptSockets(server: Server, { door, config, log }: UpgradeParts): void {
  // Deflating saves 4 % of an edit and costs memory a socket.
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LIMITS.frameBytes,
    perMessageDeflate: false,
    clientTracking: false,
  });

  server.on('upgrade', (request, socket, head) => {
    // First of all: an error nobody listens to ends the process.
    socket.on('error', () => socket.destroy());
    if (isVites(request, config)) return;
    const { origin } = request.headers;
    if (origin === undefined || !config.origins.includes(origin)) return refuse(socket, 403);
    const call = readCall(request, config);
    if (!call) return refuse(socket, 404);
    door.visit(call).then(
      (visit) => sockets.handleUpgrade(request, socket, head, (open) => visit.enter(open)),
      (error: unknown) => {
        log.fault('A socket could not be asked about', error);
        refuse(socket, 503);
      },
    );
  });
}

function isVites({ headers }: IncomingMessage, { isProduction }: Config): boolean {
  return !isProduction && VITE_PROTOCOLS.includes(headers['sec-websocket-protocol'] ?? '');
}

function readCall({ url = '', headers }: IncomingMessage, config: Config): Call | undefined {
  const [, boardId, epoch, as] = ADDRESS.exec(url) ?? [];
  if (boardId === undefined) return undefined;
  const token = readSessionToken(headers.cookie, config);
  return { token, boardId, epoch: Number(epoch), ...(as !== undefined && { as }) };
}

function refuse(socket: Duplex, status: 403 | 404 | 503): void {
  socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
