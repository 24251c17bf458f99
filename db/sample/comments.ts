import type { BoardRow } from '../boards.ts';
import { listCardsOfBoard } from '../cards.ts';
import { insertComment } from '../comments.ts';
import type { Database } from '../connect.ts';
import type { PersonKey } from './cast.ts';
import { PRIORITIES } from './plan.ts';
import type { Refs } from './refs.ts';

type SampleComment = {
  readonly daysAgo: number;
  readonly by: PersonKey;
  readonly text: string;
  readonly isInternal?: boolean;
  readonly answers?: readonly Omit<SampleComment, 'isInternal' | 'answers'>[];
};

/** By the title of the card they are about. */
const COMMENTS: Readonly<Record<string, readonly SampleComment[]>> = {
  'Message for operations directors, on one page': [
    {
      daysAgo: 3.2,
      by: 'tomas',
      text: 'Sales would use this today. Can the second promise name a number? “Less dead stock” is what everybody says.',
      answers: [
        {
          daysAgo: 3.1,
          by: 'owner',
          text: 'Veldhuis went from 14 % to 9 % in a year. I will ask them whether we may print it.',
        },
        { daysAgo: 2.4, by: 'nadia', text: 'They said yes, with their logo.' },
      ],
    },
    {
      daysAgo: 1.3,
      by: 'nadia',
      text: 'Between us: third round on one sentence. If it comes back again, I suggest we test two versions on the page instead.',
      isInternal: true,
      answers: [{ daysAgo: 1.2, by: 'owner', text: 'Agreed. I will propose it on Thursday.' }],
    },
  ],
  [PRIORITIES.midMarket.title]: [
    {
      daysAgo: 6.5,
      by: 'ingrid',
      text: 'What do we say to the two large groups that are in talks already?',
      answers: [
        {
          daysAgo: 6.1,
          by: 'owner',
          text: 'We finish those and start no new ones this quarter.\nTomás keeps the list.',
        },
      ],
    },
  ],
};

/** What people said of cards on a board that is filled. */
export async function insertComments(
  tx: Database,
  { board, refs }: { board: BoardRow; refs: Refs },
): Promise<void> {
  const { clientId, id: boardId } = board;
  for (const { id: cardId, title } of await listCardsOfBoard(tx, { clientId, boardId })) {
    for (const { answers = [], isInternal = false, ...first } of COMMENTS[title] ?? []) {
      const on = { clientId, boardId, cardId, isInternal: isInternal ? 1 : 0 } as const;
      const say = ({ by, daysAgo, text }: Omit<SampleComment, 'answers'>) => ({
        by: refs.people[by],
        at: refs.daysAgo(daysAgo),
        text,
      });
      const { id: parentId } = await insertComment(tx, { ...on, ...say(first), parentId: null });
      for (const answer of answers) await insertComment(tx, { ...on, ...say(answer), parentId });
    }
  }
}
