import { join } from 'node:path';
import type { KeptFile } from './attachments.ts';

/** Where attached files are in a data folder, also when the rows are in PostgreSQL. */
export const FILES_FOLDER = 'files';

/** Where one file is: under its client's id and its own, never under the name a person gave it. */
export const pathOfFile = (
  folder: string,
  { clientId, id }: Pick<KeptFile, 'clientId' | 'id'>,
): string => join(folder, clientId, id);
