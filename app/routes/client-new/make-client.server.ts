import type { AppLoadContext, SignedIn } from '@remix-run/node';
import { findClientByKey, insertClient, type ClientRow } from '#db/clients.ts';
import { ACCENTS, type Accent, type Stage } from '#model/client.ts';
import { numberedKey, suggestKey } from '#routes/client-form/suggest-key.ts';

type Wish = {
  readonly name: string;
  readonly key?: string | undefined;
  readonly accent?: Accent | undefined;
  readonly stage?: Stage | undefined;
  readonly currency?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly fiscalYearStartMonth: number;
};

/** Opens a client for its first owner; what nobody chose has a default, and without a key one is found. */
export async function makeClient(
  { db, now }: Pick<AppLoadContext, 'db' | 'now'>,
  person: SignedIn,
  wish: Wish,
): Promise<ClientRow | 'key-taken'> {
  const key = wish.key ?? (await findFreeKey());
  if (await isTaken(key)) return 'key-taken';
  try {
    return await insertClient(db, {
      key,
      name: wish.name,
      accent: wish.accent ?? ACCENTS[0],
      stage: wish.stage ?? 'growth',
      currency: wish.currency ?? 'EUR',
      timeZone: wish.timeZone ?? 'UTC',
      fiscalYearStartMonth: wish.fiscalYearStartMonth,
      isSample: false,
      createdBy: person.id,
      at: now().toISOString(),
    });
  } catch (error) {
    if (await isTaken(key)) return 'key-taken';
    throw error;
  }

  async function isTaken(wanted: string): Promise<boolean> {
    return (await findClientByKey(db, wanted)) !== undefined;
  }

  async function findFreeKey(): Promise<string> {
    const first = suggestKey(wish.name);
    let number = 1;
    while (await isTaken(numberedKey(first, number))) number += 1;
    return numberedKey(first, number);
  }
}
