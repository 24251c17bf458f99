import type { AttachmentId } from '#model/ids.ts';
import { LIMITS } from '#model/limits.ts';
import { insertAttachment } from '../attachments.ts';
import type { BoardRow } from '../boards.ts';
import { listCardsOfBoard } from '../cards.ts';
import type { Database } from '../connect.ts';
import { newId } from '../new-id.ts';
import type { PersonKey } from './cast.ts';
import type { Refs } from './refs.ts';

type SampleLink = {
  readonly daysAgo: number;
  readonly by: PersonKey;
  readonly title: string;
  readonly url: string;
};

/** By the title of the card they are on. */
const LINKS: Readonly<Record<string, readonly SampleLink[]>> = {
  'Message for operations directors, on one page': [
    {
      daysAgo: 4.1,
      by: 'nadia',
      title: 'Second draft, with comments',
      url: 'https://docs.example.com/message-operations-directors',
    },
    {
      daysAgo: 2.4,
      by: 'nadia',
      title: 'Veldhuis: the numbers they let us print',
      url: 'https://files.example.com/veldhuis-stock-2026.pdf',
    },
  ],
};

/** Links on cards of a board that is filled. A sample has no files: they would stay on the disk of whoever tries it out. */
export async function insertLinks(
  tx: Database,
  { board, refs }: { board: BoardRow; refs: Refs },
): Promise<void> {
  const { clientId, id: boardId } = board;
  for (const { id: cardId, title } of await listCardsOfBoard(tx, { clientId, boardId })) {
    for (const { by, daysAgo, ...link } of LINKS[title] ?? []) {
      const about = { by: refs.people[by], at: refs.daysAgo(daysAgo) };
      const noFile = { mediaType: null, bytes: null, sha256: null };
      const on = { clientId, boardId, cardId, kind: 'link' as const };
      const row = { id: newId<AttachmentId>(), ...on, ...link, ...noFile, ...about };
      await insertAttachment(tx, row, { atMost: LIMITS.attachmentsPerCard });
    }
  }
}
