import { useLocation } from '@remix-run/react';
import { useMemo } from 'react';
import { readView, VIEW_NAMES, writeView, type ViewQuery } from '#model/board/view-query.ts';

/** How the board is looked at, by the address, and the address of another way. The filter stays. */
export function useView() {
  const { search } = useLocation();
  return useMemo(
    () => ({
      query: readView(new URLSearchParams(search)),
      to: (next: ViewQuery) => ({ search: withView(search, next) }),
    }),
    [search],
  );
}

function withView(search: string, next: ViewQuery): string {
  const params = new URLSearchParams(search);
  for (const name of VIEW_NAMES) params.delete(name);
  for (const [name, value] of writeView(next)) params.append(name, value);
  return params.toString();
}
