import { findBoardForSocket, type BoardRow } from '#db/boards.ts';
import type { Database } from '#db/connect.ts';
import { findMember } from '#db/members.ts';
import { findSession } from '#db/sessions.ts';
import { boardAccess } from '#model/access.ts';
import type { CloseReason } from '#model/close-codes.ts';
import { isId, type BoardId } from '#model/ids.ts';
import { personColour, type PresentPerson } from '#model/presence.ts';

/** Where a socket wants to go, and with which cookie. */
export type Call = {
  readonly token: string | undefined;
  /** Of the address; anything somebody typed. */
  readonly boardId: string;
  readonly epoch: number;
  /** The person whose page calls. Another one may have signed in at that browser since. */
  readonly as?: string;
  /** The network it comes from; undefined when it comes from this process. */
  readonly address?: string;
};

/** Somebody who may come in. */
export type Visitor = {
  readonly person: PresentPerson;
  readonly board: BoardRow;
  readonly access: 'write' | 'read';
};

export type Admission =
  | { readonly ok: true; readonly visitor: Visitor }
  | { readonly ok: false; readonly reason: CloseReason };

const refuse = (reason: CloseReason): Admission => ({ ok: false, reason });

/**
 * May this socket be open (R8)? Asked when it opens, when access changes and now and then. A board of another client
 * and one that does not exist get the same answer.
 */
export async function authorise(db: Database, call: Call, at: Date): Promise<Admission> {
  const { token, boardId, epoch } = call;
  const found = token ? await findSession(db, { token, at: at.toISOString() }) : undefined;
  if (!found || (call.as !== undefined && call.as !== found.person.id)) return refuse('signedOut');
  const board = isId(boardId) ? await findBoardForSocket(db, boardId as BoardId) : undefined;
  if (!board) return refuse('forbidden');
  const member = await findMember(db, { clientId: board.clientId, personId: found.person.id });
  const access = boardAccess(member, board);
  if (!access) return refuse('forbidden');
  if (board.archivedAt !== null) return refuse('gone');
  if (board.epoch !== epoch) return refuse('oldEpoch');
  const { id: personId, name } = found.person;
  return {
    ok: true,
    visitor: { person: { personId, name, colour: personColour(personId) }, board, access },
  };
}
