import type { LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { requirePlanBoard, type BoardRow } from '#db/boards.ts';
import { listVersions } from '#db/board-versions.ts';
import { listMembers } from '#db/members.ts';
import { listQuarters } from '#db/quarters.ts';
import { can } from '#model/access.ts';
import type { Board, Card, RichText } from '#model/board/board.ts';
import type { BoardChange } from '#model/board/changes.ts';
import { plainText } from '#model/board/rich-text.ts';
import type { CardId, PersonId } from '#model/ids.ts';
import {
  allow,
  requireBoard,
  requireClient,
  requireQuarter,
  type AtClient,
} from '#routes/gate.server.ts';
import { quarterTitle } from '#routes/quarter/quarter-words.ts';
import { whatRestoringDoes } from './what-restoring-does.ts';

/** Whose history is asked for, by somebody who may see the board. `path` is where the board itself is. */
export type OfBoard = {
  readonly at: AtClient;
  readonly row: BoardRow;
  readonly title: string;
  readonly path: string;
};

/** Changes told of a version in the list; its own page tells all of them. */
const LISTED = 3;

/** The board or plan of the address; a plan's history stands beside the plan. */
export async function requireHistory(asking: LoaderFunctionArgs): Promise<OfBoard> {
  const at = await requireClient(asking);
  const { db, client } = at;
  const clientPath = `/c/${client.key.toLowerCase()}`;
  const { board, quarter: label } = asking.params;
  if (board === undefined) {
    allow(at, 'plan.see');
    const quarter = await requireQuarter(at, label);
    const row = await requirePlanBoard(db, { clientId: client.id, quarterId: quarter.id });
    const title = `Plan for ${quarterTitle(quarter.label)}`;
    return { at, row, title, path: `${clientPath}/plan/${quarter.label}` };
  }
  const row = await requireBoard(at, board);
  if (row.kind === 'tasks') {
    return { at, row, title: row.title, path: `${clientPath}/boards/${row.id}` };
  }
  const quarters = await listQuarters(db, client.id);
  const quarter = quarters.find(({ id }) => id === row.quarterId);
  const toPlan: Response = redirect(`${clientPath}/plan/${quarter?.label ?? ''}/history`);
  throw toPlan;
}

/** The kept versions and what happened between them; of the chosen one, or of now, the whole board. */
export async function loadHistory({ at, row, title, path }: OfBoard, request: Request) {
  const { db, rooms, client, member } = at;
  const versions = await listVersions(db, { clientId: client.id, boardId: row.id });
  const since = await rooms.history.since(row);
  const now = await rooms.read(row);
  const chosen = versions.find((version) => idOf(version) === chosenIn(request));
  const content = chosen && (await rooms.history.read(row, chosen));
  const shown = content?.board ?? now;
  const told = chosen && content ? chosen : since;
  const names = await namesOf(at, [
    ...versions.flatMap(({ changes }) => changes.map(({ by }) => by)),
    ...since.changes.map(({ by }) => by),
    ...Object.values<Card>(shown.cards).map(({ ownerId }) => ownerId),
  ]);
  return {
    client: {
      name: client.name,
      path: `/c/${client.key.toLowerCase()}`,
      timeZone: client.timeZone,
    },
    board: { title, path, kind: row.kind },
    names,
    since: listed(since),
    versions: versions.map((version) => ({
      id: idOf(version),
      at: version.at,
      isBeforeRestore: version.reason === 'before-restore',
      ...listed(version),
    })),
    /** Undefined: the board as it is now. */
    chosen: chosen &&
      content && {
        id: idOf(chosen),
        at: chosen.at,
        effect: whatRestoringDoes(now, content.board),
      },
    /** A version was asked for that is not kept any more. */
    isGone: chosenIn(request) !== null && content === undefined,
    changes: newestFirst(told.changes),
    unlisted: told.unlisted,
    columns: previewOf(shown, content?.bodies),
    mayRestore: can(member, 'board.restore', row),
  };
}

export type HistoryData = Awaited<ReturnType<typeof loadHistory>>;

const idOf = ({ epoch, seq }: { epoch: number; seq: number }): string => `${epoch}.${seq}`;
const chosenIn = (request: Request): string | null =>
  new URL(request.url).searchParams.get('version');
const newestFirst = (changes: readonly BoardChange[]): BoardChange[] => [...changes].reverse();

function listed({ changes, unlisted }: { changes: readonly BoardChange[]; unlisted: number }) {
  return {
    latest: newestFirst(changes).slice(0, LISTED),
    more: Math.max(0, changes.length - LISTED) + unlisted,
  };
}

/** Names of those who are named on the page and are still members. */
async function namesOf(
  { db, client }: AtClient,
  ids: readonly (PersonId | null | undefined)[],
): Promise<Record<PersonId, string>> {
  const wanted = new Set(ids);
  const members = await listMembers(db, client.id);
  return Object.fromEntries(
    members
      .filter(({ personId }) => wanted.has(personId))
      .map(({ personId, name }) => [personId, name]),
  );
}

/** Letters of a description that are shown; of a long one the beginning says which it is. */
const SHOWN_LETTERS = 1_000;

/** What the page draws of a board. */
function previewOf(board: Board, bodies: ReadonlyMap<CardId, RichText> = new Map()) {
  return board.columns.map(({ id, title, cardIds }) => ({
    id,
    title,
    cards: cardIds.flatMap((cardId) => {
      const card = board.cards[cardId];
      return card ? [faceOf(card, bodies.get(cardId))] : [];
    }),
  }));
}

function faceOf({ id, kind, title, due, ownerId, labels, checklist }: Card, body?: RichText) {
  const done = checklist.filter((item) => item.done).length;
  const text = body ? plainText(body).trim() : '';
  const description = text.length > SHOWN_LETTERS ? `${text.slice(0, SHOWN_LETTERS)}…` : text;
  return { id, kind, title, due, ownerId, labels, done, items: checklist.length, description };
}
