import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Awareness } from 'y-protocols/awareness';
import { encodeAwarenessUpdate } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import type { BoardDoc } from '#model/board/doc.ts';
import { CLOSE, isFinal } from '#model/close-codes.ts';
import type { BoardId, PersonId } from '#model/ids.ts';
import { LIMITS } from '#model/limits.ts';
import {
  MESSAGE_AWARENESS,
  MESSAGE_BARRIER,
  MESSAGE_CHECK,
  MESSAGE_MISMATCH,
  MESSAGE_NOTICE,
  type Notice,
} from '#model/wire.ts';

/** What a socket tells the page. */
export type SocketListener = {
  /** In step with the server, having sent all it lacked; barriers may be sent. */
  onSynced(sendBarrier: (nonce: number) => void): void;
  /** The line is down; the provider tries again by itself. `code` undefined: nobody said why. */
  onDown(code: number | undefined): void;
  /** Hung up on for good: the close code, and why in a sentence. */
  onStopped(code: number, says: string): void;
  onBarrier(nonce: number): void;
  onNotice(notice: Notice): void;
  /** The hash of the board as the server has it, after all that it sent before (R16). */
  onCheck(hash: string): void;
};

export type SocketOptions = {
  readonly doc: BoardDoc;
  readonly awareness: Awareness;
  readonly boardId: BoardId;
  readonly epoch: number;
  /** Whose page this is: the server does not take its changes for somebody else who signed in here since. */
  readonly personId: PersonId;
  /** From 0 to 1; spreads those who come back (R30). */
  readonly random?: () => number;
  readonly listener: SocketListener;
  /** Where the sockets are; this page's own server unless said otherwise. */
  readonly serverUrl?: string;
  /** Node has none that sends a cookie. */
  readonly WebSocketPolyfill?: typeof WebSocket;
};

/** A board's socket, connecting and reconnecting until it is destroyed. */
export type BoardSocket = {
  /** The origin of changes that came from the server. */
  readonly origin: unknown;
  /** Tells the server that this page does not have the board it has (R16). */
  reportMismatch(): void;
  destroy(): void;
};

const here = (): string => `${location.protocol.replace('http', 'ws')}//${location.host}/sync`;

/** Opens the socket of one board. */
export function connectBoard(options: SocketOptions): BoardSocket {
  const { doc, awareness, listener } = options;
  const provider = new WebsocketProvider(
    options.serverUrl ?? here(),
    `${options.boardId}.${options.epoch}`,
    doc,
    {
      awareness,
      connect: false,
      params: { as: options.personId },
      // Other tabs have sockets of their own; what they wrote comes back confirmed.
      disableBc: true,
      shouldReconnect: ({ code }) => !isFinal(code),
      ...(options.WebSocketPolyfill && { WebSocketPolyfill: options.WebSocketPolyfill }),
    },
  );
  const send = (frame: Uint8Array): void => {
    if (provider.ws?.readyState === WebSocketOpen) provider.ws.send(new Uint8Array(frame));
  };
  const onOwnPresence = speakForOneself(provider, send);

  provider.messageHandlers[MESSAGE_BARRIER] = (_answer, decoder) => {
    listener.onBarrier(decoding.readVarUint(decoder));
  };
  provider.messageHandlers[MESSAGE_NOTICE] = (_answer, decoder) => {
    listener.onNotice(JSON.parse(decoding.readVarString(decoder)) as Notice);
  };
  provider.messageHandlers[MESSAGE_CHECK] = (_answer, decoder) => {
    listener.onCheck(decoding.readVarString(decoder));
  };
  provider.on('status', ({ status }) => {
    // Those who saw this page go do not take the same state again, only a newer one.
    if (status === 'connected') awareness.setLocalState(awareness.getLocalState());
  });
  provider.on('sync', (isSynced) => {
    if (!isSynced) return;
    listener.onSynced((nonce) => {
      send(
        encoding.encode((encoder) => {
          encoding.writeVarUint(encoder, MESSAGE_BARRIER);
          encoding.writeVarUint(encoder, nonce);
        }),
      );
    });
  });
  provider.on('connection-close', (event) => listener.onDown(event?.code));
  provider.on('closed', ({ code }) => listener.onStopped(code, sentenceOf(code)));
  const endComingBack = comeBackSpread(provider, options.random ?? Math.random);
  const endWaiting = hangUpOnSilence(provider);
  provider.connect();
  const endListening = tryAnewWhenNetworkChanges(provider);

  return {
    origin: provider,
    reportMismatch: () => {
      send(encoding.encode((encoder) => encoding.writeVarUint(encoder, MESSAGE_MISMATCH)));
    },
    destroy: () => {
      endListening();
      endComingBack();
      endWaiting();
      awareness.off('update', onOwnPresence);
      provider.destroy();
    },
  };
}

const WebSocketOpen = 1;

/** The first attempt to come back is made within this time, each further one within twice as long. */
const COME_BACK_MS = 1_000;

/**
 * Comes back after a random time, longer with every failure. y-websocket's own times are the same for everybody: after
 * a restart all pages would knock at once (R30).
 */
function comeBackSpread(provider: WebsocketProvider, random: () => number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  provider.on('connection-close', (event) => {
    const isOver = event !== null && isFinal(event.code);
    if (!provider.shouldConnect || isOver) return;
    // The provider's own timer then finds nothing to do.
    provider.shouldConnect = false;
    const within = Math.min(
      COME_BACK_MS * 2 ** provider.wsUnsuccessfulReconnects,
      LIMITS.reconnectMs,
    );
    clearTimeout(timer);
    timer = setTimeout(() => provider.connect(), random() * within);
  });
  return () => clearTimeout(timer);
}

/** A server that has not answered a knock by then is not going to; browsers themselves wait for minutes. */
const ANSWER_MS = 10_000;

/** Ends an attempt that nobody answers, so that the page says Offline and the next attempt is made (R30). */
function hangUpOnSilence(provider: WebsocketProvider): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  provider.on('status', ({ status }) => {
    clearTimeout(timer);
    const { ws } = provider;
    if (status === 'connecting') timer = setTimeout(() => ws?.close(), ANSWER_MS);
  });
  return () => clearTimeout(timer);
}

/**
 * A browser that lost its network keeps the socket open and says nothing for half a minute. Its `offline` event is
 * taken as a reason to try: where the server is this very machine, the next attempt succeeds. Its `online` event, and
 * somebody looking at the page again, end the wait for the next attempt.
 */
function tryAnewWhenNetworkChanges(provider: WebsocketProvider): () => void {
  if (typeof window === 'undefined') return () => undefined;
  let isStopped = false;
  provider.on('closed', () => (isStopped = true));
  const tryAnew = (): void => {
    if (isStopped) return;
    provider.disconnect();
    provider.connect();
  };
  const tryNow = (): void => {
    if (!isStopped && !document.hidden) provider.connect();
  };
  window.addEventListener('offline', tryAnew);
  window.addEventListener('online', tryNow);
  document.addEventListener('visibilitychange', tryNow);
  return () => {
    isStopped = true;
    window.removeEventListener('offline', tryAnew);
    window.removeEventListener('online', tryNow);
    document.removeEventListener('visibilitychange', tryNow);
  };
}

type Changed = { readonly added: number[]; readonly updated: number[]; readonly removed: number[] };

/**
 * Sends what this page says of itself and nothing else. y-websocket's own listener sends back what it hears of
 * others as well, which makes every move of a caret n² messages.
 */
function speakForOneself(
  provider: WebsocketProvider,
  send: (frame: Uint8Array) => void,
): (changed: Changed) => void {
  const { awareness } = provider;
  awareness.off('update', provider._awarenessUpdateHandler);
  const onUpdate = ({ added, updated, removed }: Changed): void => {
    const own = awareness.clientID;
    if (![...added, ...updated, ...removed].includes(own)) return;
    send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, MESSAGE_AWARENESS);
        encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [own]));
      }),
    );
  };
  awareness.on('update', onUpdate);
  return onUpdate;
}

function sentenceOf(code: number): string {
  const reason = Object.values(CLOSE).find((close) => close.code === code);
  return reason?.says ?? 'The server closed this board. Reload the page.';
}
