import { Link } from '@remix-run/react';
import { Ban, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { wouldCircle } from '#model/board/blocking.ts';
import type { Card } from '#model/board/board.ts';
import { setRelation, type Relation } from '#model/board/ops/card-relations.ts';
import type { CardId } from '#model/ids.ts';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';
import { useBoard } from '#sync/use-board.ts';
import { Button } from '#ui/button.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { Popover } from '#ui/popover.tsx';
import { CardSection } from './card-section.tsx';
import { ChooseCard, type ChosenCard } from './choose-card.tsx';
import type { LoadedRelations } from './load-relations.server.ts';
import type { CardActs } from './use-card-acts.ts';
import { useRelated, type RelatedCard } from './use-related.ts';

type CardRelationsProps = {
  readonly card: Card;
  readonly acts: CardActs;
  readonly loaded: LoadedRelations | undefined;
};

/** The cards it waits on, those that wait on it, and those it has to do with, on this board and on others. */
export function CardRelations({ card, acts, loaded }: CardRelationsProps) {
  const { live, canEdit } = useLiveBoardContext();
  const [chosen, setChosen] = useState<readonly ChosenCard[]>([]);
  const { blockedBy, blocks, related } = useRelated({ card, loaded, chosen });
  const board = useBoard(live.store);
  if (!canEdit && blockedBy.length + blocks.length + related.length === 0) return null;

  const mayNotBlock = new Set(loaded?.mayNotBlock);
  const blockersOf = (id: CardId) => board.cards[id]?.blockedByIds ?? [];
  const choose = (other: ChosenCard, relation: Relation) => {
    setChosen([...chosen, other]);
    acts.relate(other.id, relation, true);
  };
  const takeOff = (other: RelatedCard, relation: Relation) => {
    if (other.saidBy === 'this') return acts.relate(other.id, relation, false);
    if (live.doc)
      setRelation(live.doc, { cardId: other.id, otherId: card.id, relation, on: false });
  };
  return (
    <CardSection
      title="Related cards"
      aside={
        canEdit && (
          <span className="flex gap-1">
            <AddRelation
              label="Blocked by"
              onChoose={(other) => choose(other, 'blockedBy')}
              isOffered={(id) =>
                id !== card.id &&
                !card.blockedByIds?.includes(id) &&
                !mayNotBlock.has(id) &&
                !wouldCircle({ cardId: card.id, blockerId: id }, blockersOf)
              }
            />
            <AddRelation
              label="Relates to"
              onChoose={(other) => choose(other, 'relatesTo')}
              isOffered={(id) => id !== card.id && !card.relatedIds?.includes(id)}
            />
          </span>
        )
      }
    >
      <RelatedList
        title="Blocked by"
        cards={blockedBy}
        onTakeOff={canEdit ? (other) => takeOff(other, 'blockedBy') : undefined}
        isBlocking
      />
      <RelatedList
        title="Blocks"
        cards={blocks}
        onTakeOff={canEdit ? (other) => takeOff(other, 'blockedBy') : undefined}
      />
      <RelatedList
        title="Relates to"
        cards={related}
        onTakeOff={canEdit ? (other) => takeOff(other, 'relatesTo') : undefined}
      />
    </CardSection>
  );
}

type AddRelationProps = {
  readonly label: string;
  readonly isOffered: (id: CardId) => boolean;
  readonly onChoose: (card: ChosenCard) => void;
};

function AddRelation({ label, isOffered, onChoose }: AddRelationProps) {
  return (
    <Popover
      label={label}
      placement="bottom end"
      className="w-80 max-w-full"
      trigger={
        <Button variant="quiet" size="s" aria-label={`Add: ${label.toLowerCase()}`}>
          <Plus aria-hidden size={14} />
          {label}
        </Button>
      }
    >
      {(close) => (
        <ChooseCard
          label={label}
          isOffered={isOffered}
          onChoose={(card) => {
            onChoose(card);
            close();
          }}
        />
      )}
    </Popover>
  );
}

type RelatedListProps = {
  readonly title: string;
  readonly cards: readonly RelatedCard[];
  readonly onTakeOff: ((card: RelatedCard) => void) | undefined;
  /** Those that are not done hold the card up. */
  readonly isBlocking?: boolean;
};

function RelatedList({ title, cards, onTakeOff, isBlocking = false }: RelatedListProps) {
  if (cards.length === 0) return null;
  return (
    <div>
      <p aria-hidden className="text-xs text-ink-3">
        {title}
      </p>
      <ul aria-label={title} className="flex flex-col">
        {cards.map((card) => (
          <li
            key={card.id}
            className="flex min-h-9 items-center gap-2 border-b border-line text-sm"
          >
            {isBlocking && !card.isDone && (
              <Ban aria-hidden size={14} className="shrink-0 text-off-track" />
            )}
            {card.key !== undefined && (
              <span className="shrink-0 text-xs text-ink-3 tabular-nums">{card.key}</span>
            )}
            <span
              className={`min-w-0 flex-1 truncate ${card.isDone ? 'text-ink-3 line-through' : ''}`}
            >
              {card.path === undefined ? (
                <span className="text-ink-3">{card.title}</span>
              ) : (
                <Link to={card.path} className="hover:underline">
                  {card.title || 'Untitled'}
                </Link>
              )}
            </span>
            <span className="shrink-0 text-xs text-ink-3">{card.columnTitle}</span>
            {onTakeOff && card.saidBy !== 'elsewhere' && (
              <IconButton
                label={`Take off ${card.title}`}
                hasTooltip={false}
                size="s"
                icon={<X aria-hidden size={14} />}
                onPress={() => onTakeOff(card)}
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
