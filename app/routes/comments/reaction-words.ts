import { Check, Eye, Heart, PartyPopper, ThumbsUp, type LucideIcon } from 'lucide-react';
import type { ReactionKind } from '#model/reaction.ts';

/** What each reaction looks like and means. */
export const REACTION_WORDS: Readonly<
  Record<ReactionKind, { readonly icon: LucideIcon; readonly means: string }>
> = {
  agree: { icon: ThumbsUp, means: 'Agreed' },
  thanks: { icon: Heart, means: 'Thank you' },
  'well-done': { icon: PartyPopper, means: 'Well done' },
  looking: { icon: Eye, means: 'Looking into it' },
  done: { icon: Check, means: 'Done' },
};
