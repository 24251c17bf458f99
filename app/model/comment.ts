import type { CommentId, PersonId } from './ids.ts';
import type { Named } from './mentions.ts';
import type { ReactionKind } from './reaction.ts';

/** One kind of reaction to a comment, and who had it, the first first. */
export type Reaction = { readonly kind: ReactionKind; readonly people: readonly Named[] };

/** What somebody said of a card, as its readers get it. */
export type Comment = {
  readonly id: CommentId;
  /** The comment it replies to. */
  readonly parentId?: CommentId;
  readonly by: PersonId;
  readonly name: string;
  /** ISO 8601 instant, like `editedAt`. */
  readonly at: string;
  readonly editedAt?: string;
  /** Not for leadership, vendors and viewers. */
  readonly isInternal: boolean;
  readonly isRemoved: boolean;
  /** As it is stored, mentions as ids; empty when it was removed. */
  readonly text: string;
  /** Whom the text mentions. */
  readonly mentioned: readonly Named[];
  readonly reactions: readonly Reaction[];
};

/** A comment that replies to none, with its replies. */
export type Thread = { readonly first: Comment; readonly replies: readonly Comment[] };

/**
 * Comments as threads, in the order given. A removed one keeps its place while something after it still stands;
 * replies to what is not among the comments are left out.
 */
export function threadsOf(comments: readonly Comment[]): Thread[] {
  return comments.flatMap((first) => {
    if (first.parentId !== undefined) return [];
    const replies = comments.filter(({ parentId }) => parentId === first.id);
    const standing = replies.slice(0, replies.findLastIndex(({ isRemoved }) => !isRemoved) + 1);
    return first.isRemoved && standing.length === 0 ? [] : [{ first, replies: standing }];
  });
}
