import { describe, expect, test } from 'vitest';
import { readCommentText, tidyCommentText } from './comment-text.ts';
import { threadsOf, type Comment } from './comment.ts';
import type { CommentId, PersonId } from './ids.ts';

const said = (id: string, more: Partial<Comment> = {}): Comment => ({
  id: id as CommentId,
  by: 'ann' as PersonId,
  name: 'Ann',
  at: '2026-05-04T09:00:00.000Z',
  isInternal: false,
  isRemoved: false,
  text: id,
  mentioned: [],
  reactions: [],
  ...more,
});
const reply = (id: string, parentId: string, more: Partial<Comment> = {}) =>
  said(id, { parentId: parentId as CommentId, ...more });
const shape = (comments: readonly Comment[]) =>
  threadsOf(comments).map(({ first, replies }) => [first.id, ...replies.map(({ id }) => id)]);

describe('comments as threads', () => {
  test('replies stand under what they reply to, in the order they were given', () => {
    expect(
      shape([said('a'), said('b'), reply('a1', 'a'), reply('b1', 'b'), reply('a2', 'a')]),
    ).toEqual([
      ['a', 'a1', 'a2'],
      ['b', 'b1'],
    ]);
  });

  test('a removed one keeps its place while something after it stands, and then goes', () => {
    const gone = { isRemoved: true };
    expect(shape([said('a', gone), reply('a1', 'a', gone), reply('a2', 'a')])).toEqual([
      ['a', 'a1', 'a2'],
    ]);
    expect(shape([said('a'), reply('a1', 'a'), reply('a2', 'a', gone)])).toEqual([['a', 'a1']]);
    expect(shape([said('a', gone), reply('a1', 'a', gone)])).toEqual([]);
  });

  test('a reply to something one may not see is not shown', () => {
    expect(shape([reply('a1', 'hidden'), said('b')])).toEqual([['b']]);
  });
});

describe('the text of a comment', () => {
  const links = (text: string) =>
    readCommentText(text)
      .filter(({ type }) => type === 'link')
      .map(({ text: link }) => link);

  test.each([
    ['see https://example.com/a?b=c#d.', ['https://example.com/a?b=c#d']],
    ['(http://example.com)', ['http://example.com']],
    [
      'https://example.com/a_(b), and https://example.org!',
      ['https://example.com/a_(b)', 'https://example.org'],
    ],
    ['javascript:alert(1) data:text/html,x mailto:a@b.c', []],
    ['"https://example.com" <https://example.org>', ['https://example.com', 'https://example.org']],
    ['no address', []],
  ])('R24 finds web addresses and nothing else: %s', (text, found) => {
    expect(links(text)).toEqual(found);
    expect(
      readCommentText(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });

  test('is stored with one kind of line break and without what databases refuse', () => {
    expect(tidyCommentText('\n one\r\ntwo\rthree\u0000 \n')).toBe('one\ntwo\nthree');
  });
});
