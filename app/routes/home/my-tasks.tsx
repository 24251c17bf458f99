import { Link } from '@remix-run/react';
import { countCards } from '#routes/my-cards/count-cards.ts';
import { MyCardLine } from '#routes/my-cards/my-card-line.tsx';
import { Section } from '#ui/section.tsx';
import type { Home } from './load-home.server.ts';

/** As many as fit beside the quarter; the rest is one click away. */
const SHOWN = 6;

/** The asker's own cards at this client, the most urgent first. */
export function MyTasks({ home }: { home: Home }) {
  const mine = home.mine.cards;
  const due = mine.filter(({ section }) => section === 'now' || section === 'week');
  const shown = (due.length > 0 ? due : mine).slice(0, SHOWN);
  const rest = countCards(home.mine.counts) - shown.length;
  return (
    <Section
      title="My tasks"
      actions={
        rest > 0 && (
          <Link to="/my-work" className="rounded-control text-sm text-brass-ink hover:underline">
            {rest} more in My work
          </Link>
        )
      }
    >
      {shown.length === 0 ? (
        <p className="text-ink-2">Nothing is waiting for you here.</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line border-y border-line">
          {shown.map((card) => (
            <li key={card.id}>
              <MyCardLine card={card} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
