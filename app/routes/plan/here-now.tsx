import type { CardId } from '#model/ids.ts';
import { PresenceAvatars } from '#routes/live-board/presence-avatars.tsx';
import { usePlanLive } from './plan-context.ts';

/** Others who are on this part of the plan right now, in their colours. */
export function HereNow({ cardId }: { cardId: CardId }) {
  const { people } = usePlanLive();
  return <PresenceAvatars people={people.filter((person) => person.cardId === cardId)} />;
}
