import type { Card } from '#model/board/board.ts';
import { waitedDays } from '#model/board/waited.ts';
import { daysBetween, todayIn } from '#model/calendar/day.ts';
import { useLiveBoardContext, type LiveBoardValue } from '#routes/live-board/live-board-context.ts';
import { Button } from '#ui/button.tsx';
import { Popover } from '#ui/popover.tsx';
import { Fact, Property } from './property.tsx';
import type { CardActs } from './use-card-acts.ts';
import { WaitingChoice } from './waiting-choice.tsx';

type WaitingProps = { readonly card: Card; readonly acts: CardActs };

/** Whom the card waits on, for how long already, and why. */
export function WaitingProperty({ card, acts }: WaitingProps) {
  const context = useLiveBoardContext();
  const { waitingOn } = card;
  const words = waitingOn && waitingWords(waitingOn, context);
  const inAll = card.waits && waitedWords(card, context);
  if (!context.canEdit) {
    if (waitingOn === undefined) return null;
    return (
      <Property name="Waiting on">
        <Fact>
          {words}
          {waitingOn.why !== '' && <span className="block text-ink-2">{waitingOn.why}</span>}
          {inAll !== undefined && <span className="block text-xs text-ink-3">{inAll}</span>}
        </Fact>
      </Property>
    );
  }
  return (
    <Property name="Waiting on">
      <Popover
        label="Waiting on"
        className="w-72"
        trigger={
          <Button variant="quiet" className="max-w-full px-2! font-normal! whitespace-normal!">
            <span className="truncate">{words ?? 'Nobody'}</span>
          </Button>
        }
      >
        {(close) => <WaitingForm card={card} acts={acts} close={close} />}
      </Popover>
      {waitingOn !== undefined && waitingOn.why !== '' && (
        <p className="px-2 text-xs text-ink-2">{waitingOn.why}</p>
      )}
      {inAll !== undefined && <p className="px-2 text-xs text-ink-3">{inAll}</p>}
    </Property>
  );
}

function WaitingForm({ card, acts, close }: WaitingProps & { close: () => void }) {
  const { waitingOn } = card;
  return (
    <WaitingChoice
      now={waitingOn}
      onSet={(next) => {
        // The time it has waited goes on counting when only the words change.
        const since = waitingOn?.who === next?.who ? waitingOn?.since : undefined;
        if (next) acts.wait(next.who, next.why, since);
        else acts.stopWaiting();
        close();
      }}
    />
  );
}

/** The time it waited over all: only said when it waited more than once. */
function waitedWords(card: Card, { client, today }: LiveBoardValue): string | undefined {
  const days = waitedDays(card, { today, timeZone: client.timeZone });
  return days < 1 ? undefined : `Waited ${days} ${days === 1 ? 'day' : 'days'} in all`;
}

function waitingWords(
  { who, since }: NonNullable<Card['waitingOn']>,
  { client, today, people }: LiveBoardValue,
): string {
  const name = people.find(({ id }) => id === who)?.name ?? who;
  const started = new Date(since);
  if (Number.isNaN(started.getTime())) return name;
  const days = daysBetween({ from: todayIn(client.timeZone, started), to: today });
  return days < 1 ? name : `${name} · ${days} ${days === 1 ? 'day' : 'days'}`;
}
