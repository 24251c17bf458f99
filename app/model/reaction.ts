/** What one can say to a comment without a word. A small set: each has one meaning everybody reads alike. */
export const REACTIONS = ['agree', 'thanks', 'well-done', 'looking', 'done'] as const;
export type ReactionKind = (typeof REACTIONS)[number];
