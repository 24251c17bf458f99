import type { BoardId, CardId, KpiId } from './ids.ts';

/**
 * Message types on a board's socket beside y-websocket's own (0 sync, 1 awareness, 2 auth, 3 query awareness).
 * A message is its type as a varUint followed by its body.
 */
export const MESSAGE_SYNC = 0;
export const MESSAGE_AWARENESS = 1;
export const MESSAGE_QUERY_AWARENESS = 3;
/** Client → server: varUint nonce, "tell me when all I sent before this is durable"; the answer is the same nonce (R2). */
export const MESSAGE_BARRIER = 100;
/** Server → client: a {@link Notice} as a JSON varString. */
export const MESSAGE_NOTICE = 101;
/**
 * Server → client: the hash of the board (`hashBoard`) as a varString, behind every edit before it (R16). A client
 * that waits for a confirmation has more than the server and does not compare.
 */
export const MESSAGE_CHECK = 102;
/** Client → server: no body; after a check, "mine says something else". The client loads its document anew (R16). */
export const MESSAGE_MISMATCH = 103;

/**
 * What the server tells open pages: only that something changed, never what (R9); pages ask again over HTTP. A card's
 * number is no content and is told itself.
 */
export type Notice =
  | { readonly type: 'kpi-changed'; readonly kpiId: KpiId }
  | { readonly type: 'client-changed' }
  | { readonly type: 'plan-changed'; readonly cardId: CardId }
  /** Told to the pages of the card's own board only. */
  | { readonly type: 'comments-changed'; readonly cardId: CardId }
  /** The same for what is attached to a card (R39). */
  | { readonly type: 'attachments-changed'; readonly cardId: CardId }
  /** Told to the pages of these cards' board only: cards that came to it, with their numbers at the client (R35). */
  | { readonly type: 'cards-numbered'; readonly numbers: Readonly<Record<CardId, number>> }
  | { readonly type: 'board-changed'; readonly boardId: BoardId }
  /** Told to one person's pages: they were told something. */
  | { readonly type: 'inbox-changed' }
  | { readonly type: 'refused'; readonly says: string };
