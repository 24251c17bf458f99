import { useLocation, useNavigate } from '@remix-run/react';
import { useCallback, useMemo } from 'react';
import {
  FILTER_FIELDS,
  isNoFilter,
  readFilter,
  writeFilter,
  type Filter,
} from '#model/board/filter.ts';

/** The filter in the address, and a way to put another one there. Other parts of the address stay. */
export function useFilter() {
  const { search } = useLocation();
  const navigate = useNavigate();
  const filter = useMemo(() => readFilter(new URLSearchParams(search)), [search]);
  const setFilter = useCallback(
    (next: Filter) =>
      navigate(
        { search: withFilter(search, next) },
        // One step back in the browser leaves the board, not the last word of a filter.
        { replace: true, preventScrollReset: true },
      ),
    [navigate, search],
  );
  return { filter, setFilter, isOn: !isNoFilter(filter) };
}

/** An address's query with another filter in it. */
export function withFilter(search: string, filter: Filter): string {
  const params = new URLSearchParams(search);
  for (const name of [...FILTER_FIELDS, 'q']) params.delete(name);
  for (const [name, value] of writeFilter(filter)) params.append(name, value);
  return params.toString();
}
