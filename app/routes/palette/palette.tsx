import { useLocation, useNavigate } from '@remix-run/react';
import { Anchor, Keyboard, Search } from 'lucide-react';
import { useContext, useMemo, useState } from 'react';
import { useAppearance } from '#routes/appearance/use-appearance.ts';
import { findByTitle } from '#model/find.ts';
import { LIMITS } from '#model/limits.ts';
import type { ClientData } from '#routes/client/load-client.server.ts';
import type { Found } from '#routes/search/found.ts';
import { searchQuery } from '#routes/search/read-search.ts';
import { markTitle } from '#model/search/excerpt.ts';
import { typedWords } from '#model/search/search-words.ts';
import { ClientTag, KindIcon } from '#routes/search/found-parts.tsx';
import { saysOf } from '#routes/search/search-words.ts';
import type { ShellData } from '#routes/shell/load-shell.server.ts';
import { placesOf, placesOverAll } from '#routes/shell/places.tsx';
import { Finder, type FinderItem } from '#ui/finder.tsx';
import { commandItems } from './command-items.ts';
import { findHere, type CardHere } from './find-here.ts';
import { BoardHereContext } from './on-this-page.ts';
import { useFound } from './use-found.ts';

type PaletteProps = {
  readonly data: ShellData;
  readonly client: ClientData | undefined;
  readonly onHelp: () => void;
  readonly onClose: () => void;
};

type Choice = FinderItem & { readonly title: string };

/** A task board, with or without a card beside it. */
const BOARD_PAGE = /^\/c\/[^/]+\/boards\/[^/]+(\/cards\/[^/]+)?$/;

/** Everywhere one may go and what one may do there, by a few letters. Loaded when it is first opened. */
export default function Palette({ data, client, onHelp, onClose }: PaletteProps) {
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const { found, isLost, isDone } = useFound(typed);
  const go = (to: string) => () => navigate(to);
  const page = useContext(BoardHereContext);
  const here = useMemo(
    () => (typedWords(typed).length === 0 ? [] : findHere(page.current, typed)),
    [page, typed],
  );
  const isHere = new Set(here.map(({ id }) => id));
  const elsewhere = found.filter(({ cardId }) => !cardId || !isHere.has(cardId));
  const hasSingleKeys = useAppearance().keys === 'on';
  // Drawn for the first time, nothing of it has taken the focus yet.
  const isOnBoard = BOARD_PAGE.test(useLocation().pathname);
  const [commands] = useState(() =>
    commandItems({ origin: document.activeElement, isOnBoard, hasSingleKeys }),
  );

  const places = [...placesOf(client), ...placesOverAll(data)].map(
    ({ to, label, icon: Icon, goKey }): Choice => ({
      id: `place ${to}`,
      title: label,
      label,
      icon: <Icon aria-hidden size={16} />,
      ...(goKey !== undefined && { shortcut: `G ${goKey.toUpperCase()}` }),
      onChoose: go(to),
    }),
  );
  const clients = data.clients
    .filter(({ key }) => key !== client?.client.key)
    .map(({ key, name, path }): Choice => ({
      id: `client ${key}`,
      title: name,
      label: name,
      icon: <Anchor aria-hidden size={16} />,
      onChoose: go(path),
    }));
  const acts: Choice[] = [
    ...commands,
    {
      id: 'keys',
      title: 'Show the keys',
      label: 'Show the keys',
      icon: <Keyboard aria-hidden size={16} />,
      shortcut: '?',
      onChoose: onHelp,
    },
    ...['Account', 'Appearance'].map((label) => ({
      id: label,
      title: label,
      label,
      onChoose: go(`/${label.toLowerCase()}`),
    })),
  ];
  const fitting = (choices: readonly Choice[]) =>
    typed.trim() === '' ? choices : findByTitle(typed, choices);
  const sections = [
    { title: 'On this page', items: here.map((each) => hereItem(each, typed, go)) },
    { title: 'Go to', items: fitting(places) },
    {
      title: 'Found',
      items: [...elsewhere.map((each) => foundItem(each, go)), ...allResults(typed, found, go)],
    },
    { title: 'Clients', items: fitting(clients) },
    { title: 'Do', items: fitting(acts) },
  ];
  const isEmpty = sections.every(({ items }) => items.length === 0);
  return (
    <Finder
      label="Find or go to"
      placeholder="Find a card, a comment, a KPI, or go to …"
      typed={typed}
      onType={setTyped}
      maxLength={LIMITS.findChars}
      sections={sections}
      says={saysOf({ typed, isLost, isEmpty: isEmpty && isDone })}
      onClose={onClose}
    />
  );
}

/** The way to the page of results, where there is more than a glance; it stands below what it is more of. */
function allResults(
  typed: string,
  found: readonly Found[],
  go: (to: string) => () => void,
): FinderItem[] {
  if (found.length === 0 || typedWords(typed).length === 0) return [];
  return [
    {
      id: 'all results',
      label: `Show all results for “${typed.trim()}”`,
      icon: <Search aria-hidden size={16} />,
      onChoose: go(`/search${searchQuery({ typed: typed.trim() })}`),
    },
  ];
}

function hereItem(
  { id, title, key, columnTitle, path }: CardHere,
  typed: string,
  go: (to: string) => () => void,
): FinderItem {
  return {
    id: `here ${id}`,
    label: title || 'Untitled',
    ...(title !== '' && { marked: markTitle(title, typedWords(typed)) }),
    place: key === undefined ? columnTitle : `${key} · ${columnTitle}`,
    icon: <KindIcon kind="card" />,
    onChoose: go(path),
  };
}

function foundItem(found: Found, go: (to: string) => () => void): FinderItem {
  const { kind, title, marked, key, place, client, path, isArchived, excerpt } = found;
  const where = key === undefined ? place : `${key} · ${place}`;
  return {
    id: `${kind} ${path} ${title}`,
    label: title || 'Untitled',
    ...(title !== '' && { marked }),
    place: isArchived ? `Archived · ${where}` : where,
    ...(excerpt && { excerpt }),
    icon: <KindIcon kind={kind} />,
    tag: <ClientTag client={client} />,
    onChoose: go(path),
  };
}
