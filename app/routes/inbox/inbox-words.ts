import { dueWords } from '#model/calendar/due-words.ts';
import type { InboxLine } from './load-inbox.server.ts';

/** Why somebody is told, in words: "Ana mentioned you". */
export function lineWords({ kind, by, dueOn, today }: InboxLine, locale: string): string {
  const who = by ?? 'Somebody who left';
  switch (kind) {
    case 'mention':
      return `${who} mentioned you`;
    case 'reply':
      return `${who} replied`;
    case 'assigned':
      return `${who} gave you this card`;
    case 'due':
      return dueOn === null ? 'Due' : `Due ${dueWords(dueOn, today, locale)}`;
  }
}
