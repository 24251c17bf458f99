import type { Database } from '#db/connect.ts';
import { isNew, type InboxRow } from '#db/inbox.ts';
import { listInboxNames, listVisibleInbox } from '#db/visible-inbox.ts';
import { todayIn } from '#model/calendar/day.ts';
import type { CommentId, PersonId } from '#model/ids.ts';
import { LIMITS } from '#model/limits.ts';
import { showMentions, type Named } from '#model/mentions.ts';
import { timeAgo } from '#routes/account/time-ago.ts';

type Whose = { readonly personId: PersonId; readonly now: Date };

/** How many notifications are new to a person: the number beside the inbox. */
export async function countNew(db: Database, { personId, now }: Whose): Promise<number> {
  const asked = { personId, at: now.toISOString(), limit: LIMITS.inboxShown };
  return (await listVisibleInbox(db, { ...asked, isUnread: true })).length;
}

/** What a person was told, by card, the card told of last first. */
export async function loadInbox(db: Database, { personId, now }: Whose) {
  const asked = { personId, at: now.toISOString(), limit: LIMITS.inboxShown };
  const rows = await listVisibleInbox(db, asked);
  const mentioned = await listInboxNames(db, rows);
  const groups = new Map<string, InboxRow[]>();
  for (const row of rows) {
    const key = `${row.clientKey} ${row.cardId}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups].map(([key, ofCard]) => group(key, ofCard, { now, mentioned }));
}

export type InboxGroup = Awaited<ReturnType<typeof loadInbox>>[number];
export type InboxLine = InboxGroup['lines'][number];

type Beside = {
  readonly now: Date;
  readonly mentioned: ReadonlyMap<CommentId | null, readonly Named[]>;
};

function group(key: string, rows: readonly InboxRow[], { now, mentioned }: Beside) {
  const [row] = rows;
  if (!row) throw new Error('A group of no notifications');
  const path = `/c/${row.clientKey.toLowerCase()}`;
  const card =
    row.boardKind === 'tasks'
      ? `${path}/boards/${row.boardId}/cards/${row.cardId}`
      : `${path}/cards/${row.cardId}`;
  return {
    key,
    title: row.title,
    path: rows.some(({ commentId }) => commentId !== null) ? `${card}#comments` : card,
    boardTitle: row.boardTitle,
    client: { key: row.clientKey, name: row.clientName, accent: row.accent },
    ids: rows.map(({ id }) => id),
    isNew: rows.some(isNew),
    ago: timeAgo(row.at, now),
    lines: rows.map((each) => ({
      id: each.id,
      kind: each.kind,
      by: each.byName,
      at: each.at,
      isInternal: each.isInternal === 1,
      text: showMentions(each.text ?? '', mentioned.get(each.commentId) ?? []),
      dueOn: each.dueOn,
      today: todayIn(each.timeZone, now),
    })),
  };
}
