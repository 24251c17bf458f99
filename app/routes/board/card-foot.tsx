import { CalendarDays, Clock, MessageSquare, Paperclip, Repeat, SquareCheck } from 'lucide-react';
import { memo } from 'react';
import type { Card } from '#model/board/board.ts';
import { effortWords } from '#model/board/effort.ts';
import { dayWords, dueWords } from '#model/calendar/due-words.ts';
import {
  AttachmentCountsContext,
  CommentCountsContext,
  useCardCount,
} from '#routes/live-board/card-counts.ts';
import { Avatar } from '#ui/avatar.tsx';
import { useBoardTools } from './board-tools.tsx';

const part = 'inline-flex items-center gap-1 whitespace-nowrap';

type CardFootProps = { readonly card: Card; readonly isFinished: boolean };

/** When it is due, how much work it is, how far its checklist is, how much is attached to it and said of it, whose it is. */
export const CardFoot = memo(function CardFoot({ card, isFinished }: CardFootProps) {
  const { today, locale, names } = useBoardTools();
  const { due, checklist, ownerId, effort } = card;
  const owner = ownerId && (names[ownerId] ?? 'Somebody who left');
  const comments = useCardCount(CommentCountsContext, card.id);
  const attachments = useCardCount(AttachmentCountsContext, card.id);
  const hasFoot = due ?? effort ?? owner ?? card.repeats;
  if (hasFoot === undefined && checklist.length + comments + attachments === 0) return null;
  const isLate = due !== undefined && due < today && !isFinished;
  const done = checklist.filter((item) => item.done).length;
  return (
    <div className="mt-2 flex min-h-6 items-center gap-3 text-xs text-ink-2 tabular-nums">
      {due !== undefined && (
        <span className={`${part} ${isLate ? 'font-medium text-off-track' : ''}`}>
          <CalendarDays aria-hidden size={12} />
          <span className="sr-only">Due</span>
          <time dateTime={due}>
            {isFinished ? dayWords(due, today, locale) : dueWords(due, today, locale)}
          </time>
        </span>
      )}
      {card.repeats && (
        <span className={part}>
          <Repeat aria-hidden size={12} />
          <span className="sr-only">Repeats</span>
        </span>
      )}
      {effort !== undefined && (
        <span className={part}>
          <Clock aria-hidden size={12} />
          <span className="sr-only">Effort</span>
          {effortWords(effort, locale)}
        </span>
      )}
      {checklist.length > 0 && (
        <span className={part}>
          <SquareCheck aria-hidden size={12} />
          <span className="sr-only">Checklist</span>
          {done}/{checklist.length}
        </span>
      )}
      {attachments > 0 && (
        <span className={part}>
          <Paperclip aria-hidden size={12} />
          <span className="sr-only">Attachments</span>
          {attachments}
        </span>
      )}
      {comments > 0 && (
        <span className={part}>
          <MessageSquare aria-hidden size={12} />
          <span className="sr-only">Comments</span>
          {comments}
        </span>
      )}
      {owner !== undefined && (
        <span className="ms-auto">
          <Avatar name={owner} size="s" />
        </span>
      )}
    </div>
  );
});
