import { useNavigate } from '@remix-run/react';
import { Activity, Anchor, Keyboard, SquareKanban, StickyNote } from 'lucide-react';
import { useState } from 'react';
import { findByTitle } from '#model/find.ts';
import type { ClientData } from '#routes/client/load-client.server.ts';
import type { Found } from '#routes/find/find-all.server.ts';
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

const ICONS: Readonly<Record<Found['kind'], typeof Activity>> = {
  card: StickyNote,
  kpi: Activity,
  board: SquareKanban,
};

/** Everywhere one may go and what one may do there, by a few letters. Loaded when it is first opened. */
export default function Palette({ data, client, onHelp, onClose }: PaletteProps) {
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const { found, isLost } = useFound(typed);
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
    { title: 'Cards, KPIs and boards', items: found.map((each) => foundItem(each, go)) },
    { title: 'Clients', items: fitting(clients) },
    { title: 'Do', items: fitting(acts) },
  ];
  const isEmpty = sections.every(({ items }) => items.length === 0);
  return (
    <Finder
      label="Find or go to"
      placeholder="Find a card, a KPI, a board, or go to …"
      typed={typed}
      onType={setTyped}
      sections={sections}
      says={
        isLost
          ? 'Cards and KPIs cannot be looked for without the server.'
          : isEmpty
            ? 'Nothing found. Archived things are found in their board’s archive.'
            : undefined
      }
      onClose={onClose}
    />
  );
}

function foundItem(found: Found, go: (to: string) => () => void): FinderItem {
  const Icon = ICONS[found.kind];
  return {
    id: found.path,
    label: found.title,
    place: `${found.place} · ${found.client}`,
    icon: <Icon aria-hidden size={16} />,
    onChoose: go(found.path),
  };
}
