import {
  Circle,
  CircleCheck,
  CircleDashed,
  CircleDot,
  CircleEllipsis,
  CirclePause,
  type LucideIcon,
} from 'lucide-react';
import type { ColumnCategory } from '#model/board/board.ts';

const MARKS: Readonly<Record<ColumnCategory, readonly [icon: LucideIcon, colour: string]>> = {
  backlog: [CircleDashed, 'text-ink-3'],
  todo: [Circle, 'text-ink-3'],
  doing: [CircleDot, 'text-brass-ink'],
  waiting: [CirclePause, 'text-at-risk'],
  review: [CircleEllipsis, 'text-brass-ink'],
  done: [CircleCheck, 'text-on-track'],
};

/** Where work stands, as a shape beside the column's name. */
export function ColumnMark({ category }: { readonly category: ColumnCategory }) {
  const [Icon, colour] = MARKS[category];
  return <Icon aria-hidden size={14} className={`shrink-0 ${colour}`} />;
}
