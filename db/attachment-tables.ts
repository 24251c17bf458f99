import type { AttachmentKind, MediaType } from '#model/attachment.ts';
import type { AttachmentId, BoardId, CardId, ClientId, PersonId } from '#model/ids.ts';
import type { Instant } from './column-types.ts';

/** A file or a link on a card (R39). A file's bytes are in the data folder, under its id. */
export interface AttachmentsTable {
  id: AttachmentId;
  clientId: ClientId;
  boardId: BoardId;
  cardId: CardId;
  kind: AttachmentKind;
  /** A file's name as its person had it; a link's title. */
  title: string;
  /** Links only: http or https. */
  url: string | null;
  /** Files only: what their first bytes say they are. */
  mediaType: MediaType | null;
  bytes: number | null;
  /** In hexadecimal, of all of a file: a backup is held to it. */
  sha256: string | null;
  by: PersonId;
  at: Instant;
  /** Kept for Undo and for some days, and in no answer. */
  removedAt: Instant | null;
}
