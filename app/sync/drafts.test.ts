import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import type { CardId, CommentId, PersonId } from '#model/ids.ts';
import { keepDraft, type Draft, type DraftPlace } from './drafts.ts';
import { forgetDevice } from './forget-device.ts';

const place: DraftPlace = {
  personId: 'ann' as PersonId,
  cardId: 'card' as CardId,
  replyTo: undefined,
};
const draft: Draft = { text: 'Half a thought', isInternal: true, chosen: [] };
const open = (where: Partial<DraftPlace> = {}) =>
  keepDraft({ ...place, ...where }, () => indexedDB);

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

test('R23 a draft outlives its form, and is gone once it was sent', async () => {
  const first = open();
  void first.keep({ ...draft, text: 'Half' });
  await first.keep(draft);
  await first.close();
  const second = open();
  expect(await second.read()).toEqual(draft);
  await second.keep(undefined);
  expect(await open().read()).toBeUndefined();
});

test('R23 a draft is its person’s, its card’s and its place’s', async () => {
  await open().keep(draft);
  expect(await open({ personId: 'ben' as PersonId }).read()).toBeUndefined();
  expect(await open({ cardId: 'other' as CardId }).read()).toBeUndefined();
  expect(await open({ replyTo: 'comment' as CommentId }).read()).toBeUndefined();
});

test('R23 signing out wipes drafts, and a form still open keeps nothing after it', async () => {
  const kept = open();
  await kept.keep(draft);
  await forgetDevice();
  await kept.keep({ ...draft, text: 'Typed after' });
  expect(await open().read()).toBeUndefined();
});

test('R23 somebody else’s drafts go when another person signs in, one’s own stay', async () => {
  await open().keep(draft);
  await open({ personId: 'ben' as PersonId }).keep(draft);
  await forgetDevice({ except: place.personId });
  expect(await open().read()).toEqual(draft);
  expect(await open({ personId: 'ben' as PersonId }).read()).toBeUndefined();
});

test('a browser that keeps nothing is written in all the same', async () => {
  const kept = keepDraft(place, () => {
    throw new DOMException('A private window.', 'SecurityError');
  });
  await kept.keep(draft);
  expect(await kept.read()).toBeUndefined();
  await kept.close();
});
