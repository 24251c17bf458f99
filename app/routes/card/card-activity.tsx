import { useFetcher } from '@remix-run/react';
import type { loader } from '#routes/card-activity/route.tsx';
import { SaidWhen } from '#routes/comments/said-when.tsx';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';
import type { CardId } from '#model/ids.ts';
import { Button } from '#ui/button.tsx';
import { CardSection } from './card-section.tsx';

/** Who changed what of the card, and when; asked for when somebody wants to know. */
export function CardActivity({ cardId }: { cardId: CardId }) {
  const { client } = useLiveBoardContext();
  const { data, state, load } = useFetcher<typeof loader>();
  const show = () => load(`/c/${client.key}/cards/${cardId}/activity`);
  return (
    <CardSection
      title="Activity"
      aside={
        <Button variant="quiet" size="s" isPending={state === 'loading'} onPress={show}>
          {data ? 'Look again' : 'Show'}
        </Button>
      }
    >
      {data && (
        <ol className="flex flex-col gap-2 text-sm text-ink-2">
          {data.activity.map(({ name, says, at }) => (
            <li key={`${at} ${name} ${says}`} className="flex flex-wrap justify-between gap-x-3">
              <span className="min-w-0">
                <span className="text-ink">{name}</span> {says}
              </span>
              <span className="text-xs text-ink-3">
                <SaidWhen at={at} />
              </span>
            </li>
          ))}
        </ol>
      )}
      {data?.activity.length === 0 && (
        <p className="text-sm text-ink-3">Nothing is kept of what happened to it.</p>
      )}
      {data && !data.isAll && (
        <p className="text-xs text-ink-3">There was more; it is not told one by one any more.</p>
      )}
    </CardSection>
  );
}
