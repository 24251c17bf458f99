import type { BoardChange } from '#model/board/changes.ts';
import { fieldsInWords } from '#routes/board-history/change-words.ts';

/** What somebody did to the card one looks at, to follow their name: "moved it from To do to Done". */
export function activityWords(change: BoardChange): string | undefined {
  switch (change.type) {
    case 'card-added':
      return `added it to ${change.to}`;
    case 'card-renamed':
      return `renamed it from “${change.from === '' ? 'Untitled' : change.from}”`;
    case 'card-moved':
      return `moved it from ${change.from} to ${change.to}`;
    case 'card-edited':
      return `changed the ${fieldsInWords(change.fields)}`;
    case 'card-archived':
      return 'archived it';
    case 'card-restored':
      return 'brought it back';
    case 'card-removed':
      return 'undid adding it';
    case 'card-left':
      return 'moved it to another board';
    default:
      return undefined;
  }
}
