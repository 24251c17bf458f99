import { z } from 'zod';
import { listAllBoards } from '#db/boards.ts';
import { deleteClient, findClientByKey, updateClient } from '#db/clients.ts';
import { inTransaction } from '#db/in-transaction.ts';
import {
  clientDetails,
  clientKeyField,
  clientNameField,
} from '#routes/client-form/client-schema.ts';
import type { AtClient } from '#routes/gate.server.ts';
import { note } from '#routes/note.server.ts';

const settings = clientDetails.extend({ name: clientNameField, key: clientKeyField });

export const SCHEMAS = {
  save: settings,
  delete: z.object({ name: z.string('Write the client’s name.').trim() }),
};

/** Gives the client these settings. */
export async function changeSettings(
  at: AtClient,
  change: z.output<typeof settings>,
): Promise<'changed' | 'key-taken'> {
  if (await isAnothers()) return 'key-taken';
  try {
    await inTransaction(at.db, async (tx) => {
      await updateClient(tx, { clientId: at.client.id, ...change });
      await note(tx, at, 'client-changed');
    });
    at.rooms.notify(at.client.id, { type: 'client-changed' });
    return 'changed';
  } catch (error) {
    if (await isAnothers()) return 'key-taken';
    throw error;
  }

  async function isAnothers(): Promise<boolean> {
    const found = await findClientByKey(at.db, change.key);
    return found !== undefined && found.id !== at.client.id;
  }
}

/** Takes the client away with everything of it, and tells those who have one of its boards open. */
export async function deleteWholeClient(at: AtClient): Promise<void> {
  const boards = await listAllBoards(at.db, at.client.id);
  await inTransaction(at.db, async (tx) => {
    await deleteClient(tx, at.client.id);
    await note(tx, at, 'client-deleted', { facts: { name: at.client.name } });
  });
  await at.rooms.boardsGone(boards.map((board) => board.id));
  await at.files.removeClient(at.client.id);
}
