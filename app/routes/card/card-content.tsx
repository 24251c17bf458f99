import { useEffect, type ReactNode } from 'react';
import type { Card } from '#model/board/board.ts';
import type { CardId } from '#model/ids.ts';
import { Attachments } from '#routes/attachments/attachments.tsx';
import { Comments } from '#routes/comments/comments.tsx';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';
import { useCard } from '#sync/use-board.ts';
import { Button } from '#ui/button.tsx';
import { CardActivity } from './card-activity.tsx';
import { CardBody } from './card-body.tsx';
import { CardChecklist } from './card-checklist.tsx';
import { CardKpis } from './card-kpis.tsx';
import { CardRelations } from './card-relations.tsx';
import { CardServing } from './card-serving.tsx';
import { CardTitle } from './card-title.tsx';
import { CopyKey } from './copy-key.tsx';
import { DayProperty } from './day-property.tsx';
import { LabelsProperty } from './labels-property.tsx';
import type { CardPageData } from './load-card.server.ts';
import { FlagToggle } from './flag-toggle.tsx';
import { EffortProperty } from './effort-property.tsx';
import { HelpersProperty, OwnerProperty } from './people-properties.tsx';
import { ChannelProperty, ColumnProperty, ServesProperty } from './place-properties.tsx';
import { RepeatProperty } from './repeat-property.tsx';
import { ThreadLine } from './thread-line.tsx';
import { useCardActs, type CardActs } from './use-card-acts.ts';
import { WaitingProperty } from './waiting-property.tsx';

/** The card as it is now: live once the board has arrived, before that as the server sent it. */
export function useShownCard({ cardId, card }: CardPageData): Card | undefined {
  const { live } = useLiveBoardContext();
  return useCard(live.store, cardId) ?? (live.isLive ? undefined : card);
}

type CardContentProps = { readonly data: CardPageData; readonly card: Card };

/** Everything of one card, in the panel and on its own page. */
export function CardContent({ data, card }: CardContentProps) {
  const acts = useCardActs(card.id);
  useHere(card.id);

  return (
    <article className="flex flex-col gap-6">
      <header className="flex flex-col gap-2">
        <div className="flex flex-wrap items-center gap-x-3">
          <span className="flex items-center">
            <CopyKey cardId={card.id} />
            <FlagToggle card={card} acts={acts} />
          </span>
          <ThreadLine card={card} plan={data.plan} />
        </div>
        <CardTitle key={card.id} card={card} acts={acts} />
        {card.archivedAt !== undefined && <Archived acts={acts} />}
        {card.needsRepair && <NeedsRepair acts={acts} />}
      </header>
      <dl className="flex flex-col">
        <ColumnProperty card={card} acts={acts} />
        <OwnerProperty card={card} acts={acts} />
        <HelpersProperty card={card} acts={acts} />
        <DayProperty name="Start" day={card.start} onSet={acts.setStart} />
        <DayProperty name="Due" day={card.due} onSet={acts.setDue} />
        {card.kind === 'task' && <EffortProperty card={card} acts={acts} />}
        <ServesProperty card={card} acts={acts} plan={data.may.choosePlan ? data.plan : []} />
        {card.kind !== 'priority' && <ChannelProperty card={card} acts={acts} />}
        <LabelsProperty card={card} acts={acts} />
        <WaitingProperty card={card} acts={acts} />
        {card.kind === 'task' && <RepeatProperty card={card} acts={acts} />}
      </dl>
      <CardBody
        cardId={card.id}
        title={card.kind === 'priority' ? 'Why it matters now' : 'Description'}
        initial={data.card?.body ?? []}
      />
      <CardKpis card={card} acts={acts} may={data.may} />
      <CardChecklist card={card} acts={acts} />
      <CardRelations key={`related-${card.id}`} card={card} acts={acts} loaded={data.relations} />
      {data.attachments && (
        <Attachments key={`files-${card.id}`} cardId={card.id} loaded={data.attachments} />
      )}
      <CardServing serving={data.serving} />
      {data.comments && <Comments key={card.id} comments={data.comments} />}
      {data.comments && <CardActivity key={`activity-${card.id}`} cardId={card.id} />}
    </article>
  );
}

function Archived({ acts }: { acts: CardActs }) {
  return (
    <Remark says="This card is archived.">
      <Button size="s" onPress={acts.restore}>
        Restore
      </Button>
    </Remark>
  );
}

/** Something in the document is of a wrong type (R28): the rest is shown, and somebody may put it right. */
function NeedsRepair({ acts }: { acts: CardActs }) {
  return (
    <Remark says="Part of this card could not be read and is left out.">
      <Button size="s" onPress={acts.repair}>
        Repair
      </Button>
    </Remark>
  );
}

/** Something about the whole card, and what those who may edit can do about it. */
function Remark({ says, children }: { says: string; children: ReactNode }) {
  const { canEdit } = useLiveBoardContext();
  return (
    <p className="flex items-center gap-3 rounded-control bg-sunken px-3 py-2 text-sm text-ink-2">
      <span className="flex-1">{says}</span>
      {canEdit && children}
    </p>
  );
}

/** Tells the others on the board which card is open here, as long as it is. */
function useHere(cardId: CardId): void {
  const { setHere } = useLiveBoardContext().live;
  useEffect(() => {
    setHere(cardId);
    return () => setHere(undefined);
  }, [setHere, cardId]);
}
