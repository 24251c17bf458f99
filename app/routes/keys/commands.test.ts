import { expect, test } from 'vitest';
import { COMMANDS, commandIn, commandOf, keyWords, type Command } from './commands.ts';

const NO_MODIFIERS = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const press = (key: string, with_: Partial<typeof NO_MODIFIERS> = {}) =>
  commandOf({ ...NO_MODIFIERS, key, ...with_ });

test('a key asks for its command, with the modifiers it is written with and no others', () => {
  expect(press('a')).toBe('assign');
  expect(press('A')).toBe('assign');
  expect(press('A', { shiftKey: true })).toBeUndefined();
  expect(press('a', { ctrlKey: true })).toBeUndefined();
  expect(press('ArrowDown', { shiftKey: true })).toBe('extendDown');
  expect(press('ArrowDown', { altKey: true })).toBeUndefined();
});

test('undo is ⌘ or Ctrl; Ctrl Y goes forth again and ⌘ Y is the browser’s', () => {
  for (const key of ['ctrlKey', 'metaKey']) {
    expect(press('z', { [key]: true })).toBe('undo');
    expect(press('Z', { [key]: true, shiftKey: true })).toBe('redo');
  }
  expect(press('y', { ctrlKey: true })).toBe('redo');
  expect(press('y', { metaKey: true })).toBeUndefined();
});

test('a sign is itself, whether Shift makes it or not', () => {
  expect(press('?', { shiftKey: true })).toBe('help');
  expect(press('/')).toBe('find');
});

test('no key means two things in one place', () => {
  const commands = Object.values<Command>(COMMANDS);
  for (const isIn of [
    ({ on }: Command) => on !== 'inbox' && on !== 'work',
    ({ on }: Command) => on === 'work' || on === 'anywhere',
    ({ on }: Command) => on === 'inbox' || on === 'anywhere',
  ]) {
    const keys = commands.filter(isIn).flatMap((command) => command.keys);
    expect(new Set(keys).size).toBe(keys.length);
  }
});

test('in the inbox letters are its own, and everything else is what it is elsewhere', () => {
  const inbox = (key: string, with_: Partial<typeof NO_MODIFIERS> = {}) =>
    commandIn('inbox', { ...NO_MODIFIERS, key, ...with_ });
  expect(inbox('e')).toBe('archive');
  expect(press('e')).toBe('edit');
  expect(inbox('ArrowDown')).toBe('down');
  expect(inbox('z', { metaKey: true })).toBe('undo');
  expect(inbox('e', { ctrlKey: true })).toBeUndefined();
});

test('in my work letters act on the line, and those of a card go on meaning what they mean', () => {
  const work = (key: string) => commandIn('work', { ...NO_MODIFIERS, key });
  expect(['f', 'n', 'e'].map(work)).toEqual(['finish', 'nextColumn', 'open']);
  expect(['m', 'a', 'd', 'w'].map(work)).toEqual(['move', 'assign', 'due', 'waiting']);
});

test('the sheet writes keys as they stand on a keyboard', () => {
  expect(keyWords('Mod+Shift+z')).toBe('⌘ ⇧ Z');
  expect(keyWords(' ')).toBe('Space');
});

test('every key the product promises is in the list', () => {
  const card = {
    c: 'compose',
    e: 'edit',
    m: 'move',
    a: 'assign',
    l: 'label',
    k: 'kpi',
    t: 'thread',
  };
  for (const [key, command] of Object.entries({ ...card, w: 'waiting', d: 'due' })) {
    expect([key, press(key)]).toEqual([key, command]);
    expect(COMMANDS[command as keyof typeof COMMANDS].on).toBe('card');
  }
  expect(press('k', { metaKey: true })).toBe('find');
  expect(press('k', { ctrlKey: true })).toBe('find');
});
