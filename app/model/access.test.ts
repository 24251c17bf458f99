import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ACCESS_TABLE, BOARDS, memberOf, whoMay, type Line } from '#test/support/access-table.ts';
import { boardAccess, can, ROLES, type Action, type Member } from './access.ts';

const LINES = Object.entries(ACCESS_TABLE).flatMap(([action, lines]) =>
  lines.map((line: Line) => ({ action: action as Action, ...line })),
);
// A line's thing is its act's; TypeScript loses that when lines of all acts are in one list.
const ask = can as (member: Member | undefined, action: Action, thing: unknown) => boolean;

describe('R20 the gate does what the table of roles says', () => {
  test.each(LINES)('$action: $says', ({ action, thing, may, seesMoney }) => {
    const allowed = ROLES.filter((role) => ask(memberOf(role, seesMoney), action, thing));
    expect(allowed).toEqual(may);
  });

  test('nobody may do anything', () => {
    expect(LINES.filter(({ action, thing }) => ask(undefined, action, thing))).toEqual([]);
  });

  test('docs/roles.md says the same', () => {
    const told = readFileSync(new URL('../../docs/roles.md', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) => line.split('|').slice(1, -1))
      .map((cells) => cells.map((cell) => cell.trim()));
    const [head, , ...rows] = told;

    expect(head).toEqual(['may', ...ROLES, 'act']);
    expect(rows).toEqual(
      LINES.map(({ action, says, may }) => [
        says,
        ...ROLES.map((role) => (may.includes(role) ? '✓' : '–')),
        `\`${action}\``,
      ]),
    );
  });
});

test.each(Object.entries(BOARDS))(
  'R8 a socket is opened to write, to read, or not at all: %s',
  (_which, board) => {
    for (const role of ROLES) {
      const mayRead = whoMay('board.see', board).includes(role) ? 'read' : undefined;
      const expected = whoMay('board.edit', board).includes(role) ? 'write' : mayRead;
      expect(boardAccess(memberOf(role), board), role).toBe(expected);
    }
    expect(boardAccess(undefined, board)).toBeUndefined();
  },
);
