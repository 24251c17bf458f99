import type { Presence } from '#sync/use-board.ts';
import { AvatarStack } from '#ui/avatar-stack.tsx';

/** Who else is here, each once and ringed in their colour, however many windows they have open. */
export function PresenceAvatars({ people }: { people: readonly Presence[] }) {
  const others = new Map<string, { id: string; name: string; colour: string }>();
  for (const { personId, name, colour, isMe } of people) {
    if (!isMe && !others.has(personId)) others.set(personId, { id: personId, name, colour });
  }
  return <AvatarStack label="Here now" people={[...others.values()]} />;
}
