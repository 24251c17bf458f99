import type { Database } from '#db/connect.ts';
import { listColleagues, listKpisOfPerson, type Colleague } from '#db/search.ts';
import { can } from '#model/access.ts';
import type { PersonId } from '#model/ids.ts';
import { ROLE_WORDS } from '#routes/people/role-words.ts';
import type { FoundKind } from './found.ts';
import type { Asked, Hit } from './hit.ts';
import type { SearchedClients } from './open-clients.server.ts';
import { ARCHIVED_RANK, titleRank } from './title-rank.ts';

type Named = Pick<Hit, 'at' | 'kind' | 'title' | 'place' | 'path' | 'isArchived'>;

/** What clients have few of and what has no text but its name: boards, KPIs and people, by their names. */
export async function searchNames(
  db: Database,
  clients: SearchedClients,
  {
    asked,
    personId,
    wants,
  }: { asked: Asked; personId: PersonId; wants: (kind: FoundKind) => boolean },
): Promise<Hit[]> {
  const named = [
    ...(wants('board') ? boardsOf(clients) : []),
    ...(wants('kpi') ? kpisIn(clients, await listKpisOfPerson(db, personId)) : []),
    ...(wants('person') ? peopleIn(clients, await listColleagues(db, personId)) : []),
  ];
  return named.flatMap((thing) => {
    const rank = titleRank(asked, thing.title);
    if (rank === undefined) return [];
    return [{ ...thing, rank: rank + (thing.isArchived ? ARCHIVED_RANK : 0), isInText: false }];
  });
}

function boardsOf(clients: SearchedClients): Named[] {
  return [...clients.values()].flatMap((at) =>
    [...at.boards.values()].map((board) => ({
      at,
      kind: 'board' as const,
      title: board.title,
      place: board.kind === 'plan' ? 'Plan' : 'Board',
      path: at.pathOf(board),
      isArchived: board.archivedAt !== null,
    })),
  );
}

function kpisIn(
  clients: SearchedClients,
  kpis: Awaited<ReturnType<typeof listKpisOfPerson>>,
): Named[] {
  return kpis.flatMap(({ id, clientId, name, ownerId }) => {
    const at = clients.get(clientId);
    if (!at || !can(at.member, 'kpi.see', { ownerId: ownerId ?? undefined })) return [];
    const path = `${at.path}/kpis/${id}`;
    return [{ at, kind: 'kpi' as const, title: name, place: 'KPI', path, isArchived: false }];
  });
}

function peopleIn(clients: SearchedClients, colleagues: readonly Colleague[]): Named[] {
  return colleagues.flatMap(({ clientId, name, role }) => {
    const at = clients.get(clientId);
    if (!at || !can(at.member, 'people.see')) return [];
    const place = ROLE_WORDS[role].title;
    const path = `${at.path}/people`;
    return [{ at, kind: 'person' as const, title: name, place, path, isArchived: false }];
  });
}
