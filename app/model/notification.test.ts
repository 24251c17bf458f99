import { expect, test } from 'vitest';
import type { PersonId } from './ids.ts';
import { toldOfComment } from './notification.ts';

const [ann, ben, cho] = ['ann', 'ben', 'cho'] as [PersonId, PersonId, PersonId];

test('R34 a comment tells those it mentions and those of its thread, each once, and never its author', () => {
  expect(toldOfComment({ by: ann, mentioned: [ben, ann], thread: [cho, ben, ann, cho] })).toEqual([
    { personId: cho, kind: 'reply' },
    { personId: ben, kind: 'mention' },
  ]);
  expect(toldOfComment({ by: ann, mentioned: [], thread: [] })).toEqual([]);
});
