import { useNavigate } from '@remix-run/react';
import { Anchor, Keyboard } from 'lucide-react';
import { useState } from 'react';
import { findByTitle } from '#model/find.ts';
import { LIMITS } from '#model/limits.ts';
import type { ClientData } from '#routes/client/load-client.server.ts';
import type { Found } from '#routes/search/found.ts';
import { ClientTag, KindIcon } from '#routes/search/found-parts.tsx';
import { saysOf } from '#routes/search/search-words.ts';
import type { ShellData } from '#routes/shell/load-shell.server.ts';
import { placesOf, placesOverAll } from '#routes/shell/places.tsx';
import { Finder, type FinderItem } from '#ui/finder.tsx';
import { useFound } from './use-found.ts';

type PaletteProps = {
  readonly data: ShellData;
  readonly client: ClientData | undefined;
  readonly onHelp: () => void;
  readonly onClose: () => void;
};

type Choice = FinderItem & { readonly title: string };

/** Everywhere one may go and what one may do there, by a few letters. Loaded when it is first opened. */
export default function Palette({ data, client, onHelp, onClose }: PaletteProps) {
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const { found, isLost, isDone } = useFound(typed);
  const go = (to: string) => () => navigate(to);

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
    { title: 'Go to', items: fitting(places) },
    { title: 'Found', items: found.map((each) => foundItem(each, go)) },
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
