import type { CommentId } from '#model/ids.ts';
import type { SearchedClient } from './open-clients.server.ts';
import type { Found } from './found.ts';

/** Something found, before it is known whether it is among the first. */
export type Hit = Omit<Found, 'marked' | 'excerpt' | 'client'> & {
  readonly at: SearchedClient;
  /** How well it fits: the higher, the earlier. */
  readonly rank: number;
  /** What a comment says, as it is stored. */
  readonly comment?: { readonly id: CommentId; readonly text: string };
  /** It is not, or not only, the title that has the words. */
  readonly isInText: boolean;
};

/** What is looked for. */
export type Asked = { readonly typed: string; readonly words: readonly string[] };
