import type { ColumnCategory } from './board.ts';

/** A column a new board begins with. */
export type ColumnSeed = {
  readonly title: string;
  readonly category: ColumnCategory;
  readonly limit?: number;
};

export type BoardTemplate = {
  readonly id: string;
  readonly title: string;
  /** When to choose it, in a sentence. */
  readonly says: string;
  readonly columns: readonly ColumnSeed[];
};

const column = (title: string, category: ColumnCategory, limit?: number): ColumnSeed => ({
  title,
  category,
  ...(limit !== undefined && { limit }),
});

/** What a task board can begin as. The first is the plain one. */
export const BOARD_TEMPLATES: readonly BoardTemplate[] = [
  {
    id: 'empty',
    title: 'Plain board',
    says: 'To do, doing, done. Good for almost anything.',
    columns: [column('To do', 'todo'), column('Doing', 'doing'), column('Done', 'done')],
  },
  {
    id: 'content-production',
    title: 'Content production',
    says: 'From idea to published piece, with a review on the way.',
    columns: [
      column('Ideas', 'backlog'),
      column('Brief', 'todo'),
      column('Writing', 'doing', 4),
      column('Review', 'review', 3),
      column('Scheduled', 'waiting'),
      column('Published', 'done'),
    ],
  },
  {
    id: 'paid-campaign',
    title: 'Paid campaign',
    says: 'Set up, launch and optimise paid channels.',
    columns: [
      column('Backlog', 'backlog'),
      column('Set up', 'todo'),
      column('Creative', 'doing', 3),
      column('Waiting for approval', 'waiting'),
      column('Live', 'review'),
      column('Done', 'done'),
    ],
  },
  {
    id: 'event',
    title: 'Event',
    says: 'Everything before, during and after a webinar, fair or dinner.',
    columns: [
      column('To plan', 'backlog'),
      column('Before', 'todo'),
      column('Doing', 'doing', 5),
      column('Waiting', 'waiting'),
      column('Follow-up', 'review'),
      column('Done', 'done'),
    ],
  },
  {
    id: 'website',
    title: 'Website',
    says: 'Pages and fixes from request to live.',
    columns: [
      column('Requests', 'backlog'),
      column('Next', 'todo'),
      column('In progress', 'doing', 3),
      column('Review', 'review', 3),
      column('Live', 'done'),
    ],
  },
  {
    id: 'outbound-sequence',
    title: 'Outbound sequence',
    says: 'Lists, messages and follow-ups, from research to a booked meeting.',
    columns: [
      column('Research', 'backlog'),
      column('Ready to send', 'todo'),
      column('In sequence', 'doing', 10),
      column('Waiting for a reply', 'waiting'),
      column('Meeting booked', 'review'),
      column('Closed', 'done'),
    ],
  },
  {
    id: 'email-programme',
    title: 'E-mail programme',
    says: 'Newsletters and flows, each tested before it goes out.',
    columns: [
      column('Ideas', 'backlog'),
      column('Brief', 'todo'),
      column('Writing', 'doing', 3),
      column('Design', 'doing', 3),
      column('Test and approve', 'review', 3),
      column('Scheduled', 'waiting'),
      column('Sent', 'done'),
    ],
  },
  {
    id: 'agency-retainer',
    title: 'Agency retainer',
    says: 'What an agency does for you each month, and what waits on whom.',
    columns: [
      column('Requests', 'backlog'),
      column('This month', 'todo'),
      column('In progress', 'doing', 5),
      column('Waiting on us', 'waiting'),
      column('For approval', 'review', 5),
      column('Delivered', 'done'),
    ],
  },
];

/** The columns of every plan board: how firm a priority is. */
export const PLAN_COLUMNS: readonly ColumnSeed[] = [
  column('Proposed', 'backlog'),
  column('Committed', 'doing'),
  column('Stopped', 'done'),
];
