import { z } from 'zod';
import { restoreVersion } from '#model/board/ops/restore-version.ts';
import { fieldError, readForm, refuse } from '#routes/form.server.ts';
import { allow } from '#routes/gate.server.ts';
import { note } from '#routes/note.server.ts';
import type { OfBoard } from './load-history.server.ts';

const SCHEMAS = {
  restore: z.object({
    version: z
      .string()
      .regex(/^\d{1,9}\.\d{1,9}$/, 'Choose a version.')
      .transform((text) => {
        const [epoch = 0, seq = 0] = text.split('.').map(Number);
        return { epoch, seq };
      }),
  }),
};

/** Makes the board read like one of its versions (R15). What it was is kept first, so that Undo can bring it back. */
export async function actOnHistory({ at, row, title }: OfBoard, request: Request) {
  allow(at, 'board.restore', row);
  const form = await readForm(request, SCHEMAS);
  if (!form.ok) return refuse(form.answer);
  const { history } = at.rooms;
  const content = await history.read(row, form.value.version);
  if (!content) {
    return refuse(fieldError('form', 'This version is no longer kept. Choose another.', form));
  }
  const before = await history.keepNow(row);
  await at.rooms.change(row, at.person.id, (doc) =>
    restoreVersion(doc, { ...content, at: at.now.toISOString() }),
  );
  await note(at.db, at, 'version-restored', { facts: { name: title } });
  return { done: 'restored' as const, undo: before && `${before.epoch}.${before.seq}` };
}
