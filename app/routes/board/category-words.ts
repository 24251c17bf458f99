import type { ColumnCategory } from '#model/board/board.ts';

const WORDS: Readonly<Record<ColumnCategory, string>> = {
  backlog: 'an idea',
  todo: 'next',
  doing: 'being done',
  waiting: 'waiting',
  review: 'being checked',
  done: 'done',
};

/** "Work here is … being done": what a column means to reports, whatever it is called. */
export const categoryWord = (category: ColumnCategory): string => WORDS[category];

const BELONGS: Readonly<Record<ColumnCategory, string>> = {
  backlog: 'Ideas and requests wait here until somebody decides.',
  todo: 'What is agreed and comes next.',
  doing: 'What somebody is working on now.',
  waiting: 'What cannot go on before somebody else acts.',
  review: 'What is finished and needs a second look.',
  done: 'What is live, sent or closed.',
};

/** What belongs in a column that is empty. */
export const belongsHere = (category: ColumnCategory): string => BELONGS[category];
