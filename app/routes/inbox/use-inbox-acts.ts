import { useFetchers, useSubmit } from '@remix-run/react';
import { useRef } from 'react';
import { newId } from '#sync/new-id.ts';
import { useToast } from '#ui/toast.tsx';
import type { InboxGroup } from './load-inbox.server.ts';

/** What one can do to a card's notifications. */
export type InboxActs = {
  readonly archive: (group: InboxGroup) => void;
  readonly snooze: (group: InboxGroup, until: 'tomorrow' | 'next-week') => void;
  readonly toggleRead: (group: InboxGroup) => void;
  /** Takes back what was done last; nothing when that was taken back. */
  readonly undo: () => void;
};

const UNTIL_WORDS = { tomorrow: 'until tomorrow', 'next-week': 'until Monday' } as const;

/** Acts on the inbox; what takes something out of sight says so, and everything has a way back. */
export function useInboxActs(): InboxActs {
  const submit = useSubmit();
  const toast = useToast();
  const back = useRef<() => void>();
  const send = (
    intent: string,
    { ids, client }: InboxGroup,
    more: Record<string, string> = {},
  ): void => {
    const form = new URLSearchParams({ intent, client: client.key, ...more });
    for (const id of ids) form.append('id', id);
    // Each on its own way: one does not end another's.
    const fetcherKey = `inbox ${newId()}`;
    submit(form, { method: 'post', action: '/inbox', navigate: false, fetcherKey });
  };
  const undo = (): void => {
    back.current?.();
    back.current = undefined;
  };
  const say = (says: string): void => {
    toast(says, { label: 'Undo', onAction: undo });
  };
  return {
    archive: (group) => {
      send('archive', group);
      back.current = () => send('unarchive', group);
      say('Archived.');
    },
    snooze: (group, until) => {
      send('snooze', group, { until });
      back.current = () => send('unsnooze', group);
      say(`Put off ${UNTIL_WORDS[until]}.`);
    },
    toggleRead: (group) => {
      send(group.isNew ? 'read' : 'unread', group);
      back.current = () => send(group.isNew ? 'unread' : 'read', group);
    },
    undo,
  };
}

/** The groups as they will be once what is on its way has arrived. */
export function useComingGroups(groups: readonly InboxGroup[]): readonly InboxGroup[] {
  const coming = useFetchers().flatMap(({ key, formData }) =>
    key.startsWith('inbox ') && formData ? [formData] : [],
  );
  return groups.flatMap((group) => {
    let shown: InboxGroup | undefined = group;
    for (const form of coming) {
      if (!group.ids.some((id) => form.getAll('id').includes(id))) continue;
      const intent = form.get('intent');
      if (intent === 'archive' || intent === 'snooze') shown = undefined;
      else if (intent === 'read' || intent === 'unread') {
        shown = shown && { ...shown, isNew: intent === 'unread' };
      }
    }
    return shown ? [shown] : [];
  });
}
