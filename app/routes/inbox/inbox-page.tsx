import { useRef } from 'react';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { InboxItem } from './inbox-item.tsx';
import type { InboxGroup } from './load-inbox.server.ts';
import { useComingGroups, useInboxActs } from './use-inbox-acts.ts';
import { useInboxKeys } from './use-inbox-keys.ts';

/** What a person was told over all clients: a card each, the newest first. */
export function InboxPage({ groups: given }: { groups: readonly InboxGroup[] }) {
  const groups = useComingGroups(given);
  const acts = useInboxActs();
  const list = useRef<HTMLUListElement>(null);
  const keys = useInboxKeys({ list, groups, acts });
  const fresh = groups.filter(({ isNew }) => isNew).length;
  return (
    <Page width="read">
      <PageHeader title="Inbox" says={groups.length > 0 ? countWords(fresh) : undefined} />
      {groups.length === 0 ? (
        <EmptyState
          title="Nothing waits for you here"
          says="When somebody mentions you, answers you or gives you a card, and when a card of yours is due, it stands here, from every client."
        />
      ) : (
        <ul
          ref={list}
          aria-label="What you were told"
          className="flex flex-col divide-y divide-line overflow-hidden rounded-panel border border-line bg-raised"
        >
          {groups.map((group) => (
            <InboxItem
              key={group.key}
              group={group}
              acts={acts}
              isPuttingOff={keys.puttingOff === group.key}
              onPutOff={(isOpen) => keys.setPuttingOff(isOpen ? group.key : undefined)}
            />
          ))}
        </ul>
      )}
    </Page>
  );
}

function countWords(fresh: number): string {
  if (fresh === 0) return 'Nothing new';
  return fresh === 1 ? '1 card with something new' : `${fresh} cards with something new`;
}
