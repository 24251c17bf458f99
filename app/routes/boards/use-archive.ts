import { useFetcher, type FetcherWithComponents } from '@remix-run/react';
import { useEffect } from 'react';
import type { BoardId } from '#model/ids.ts';
import { useToast } from '#ui/toast.tsx';
import type { actOnBoards } from './act-on-boards.server.ts';

export type ArchiveForm = FetcherWithComponents<unknown>['Form'];

/** The form that archives a board. It belongs to the page, so that it outlives the row and can offer the way back. */
export function useArchive(): ArchiveForm {
  const { Form, data, submit } = useFetcher<typeof actOnBoards>();
  const toast = useToast();
  const archivedId: BoardId | undefined =
    data && 'done' in data && data.done === 'archived' ? data.boardId : undefined;
  useEffect(() => {
    if (!archivedId) return;
    toast('Board archived', {
      label: 'Undo',
      onAction: () => submit({ intent: 'restore', board: archivedId }, { method: 'post' }),
    });
  }, [archivedId, submit, toast]);
  return Form;
}
