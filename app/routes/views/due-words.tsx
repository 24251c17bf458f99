import type { Day } from '#model/calendar/day.ts';
import { dayWords, dueWords } from '#model/calendar/due-words.ts';
import { useBoardTools } from '#routes/board/board-tools.tsx';

type DueWordsProps = { readonly due: Day | undefined; readonly isFinished: boolean };

/** When a card is due, in words when that is near or past; finished work is never late. */
export function DueWords({ due, isFinished }: DueWordsProps) {
  const { today, locale } = useBoardTools();
  if (due === undefined) return null;
  const isLate = due < today && !isFinished;
  return (
    <time
      dateTime={due}
      className={`whitespace-nowrap tabular-nums ${isLate ? 'font-medium text-off-track' : 'text-ink-2'}`}
    >
      <span className="sr-only">Due </span>
      {isFinished ? dayWords(due, today, locale) : dueWords(due, today, locale)}
    </time>
  );
}
