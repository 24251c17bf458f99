import type { PersonId } from '#model/ids.ts';

/**
 * Whose a Yjs client id is, for as long as a board is open. Without it a person could write in the name of somebody
 * else's page, whose own next edits would then be taken for known and lost.
 */
export class Writers {
  readonly #owners = new Map<number, PersonId | 'server'>();

  /** An id the server itself writes with. */
  addServers(clientId: number): void {
    this.#owners.set(clientId, 'server');
  }

  /** Whether this person has the id, or nobody has. */
  mayUse(clientId: number, personId: PersonId): boolean {
    const owner = this.#owners.get(clientId);
    return owner === undefined || owner === personId;
  }

  /** The first to use an id has it; whether this person does. */
  claim(clientId: number, personId: PersonId): boolean {
    const isTheirs = this.mayUse(clientId, personId);
    if (isTheirs) this.#owners.set(clientId, personId);
    return isTheirs;
  }
}
