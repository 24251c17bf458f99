import { Link } from '@remix-run/react';
import { Ellipsis } from 'lucide-react';
import { DUE_SECTIONS, DUE_SECTION_WORDS, type DueSection } from '#routes/my-cards/due-section.ts';
import { countCards } from '#routes/my-cards/count-cards.ts';
import type { MyCard, MyCards } from '#routes/my-cards/load-my-cards.server.ts';
import { MyCardLine } from '#routes/my-cards/my-card-line.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { Section } from '#ui/section.tsx';
import { byClient } from './by-client.ts';
import type { LineChoice } from './line-chooser.tsx';
import { useLineChooser } from './use-line-chooser.tsx';

/** A person's cards over all their clients: what is due first, whoever it is for. */
export function MyWorkPage({ mine: { cards, counts } }: { mine: MyCards }) {
  const { choose, chooser } = useLineChooser(cards);
  return (
    <Page width="read">
      <PageHeader title="My work" says={cards.length > 0 ? countWords(counts) : undefined} />
      {cards.length === 0 && (
        <EmptyState
          title="Nothing is waiting for you"
          says="Cards that you own or help with appear here, from every client, with the most urgent first. Take one on a board with A."
        />
      )}
      {DUE_SECTIONS.map((section) => (
        <DuePart
          key={section}
          section={section}
          cards={cards.filter((card) => card.section === section)}
          counts={counts}
          onChoose={choose}
        />
      ))}
      {chooser}
    </Page>
  );
}

function countWords(counts: MyCards['counts']): string {
  const all = countCards(counts);
  const now = countCards(counts, { section: 'now' });
  const open = all === 1 ? '1 open card' : `${all} open cards`;
  return now === 0 ? `${open}, none due today` : `${open}, ${now} due now`;
}

type DuePartProps = {
  readonly section: DueSection;
  readonly cards: readonly MyCard[];
  readonly counts: MyCards['counts'];
  readonly onChoose: (card: MyCard, choice: LineChoice, anchor: Element) => void;
};

function DuePart({ section, cards, counts, onChoose }: DuePartProps) {
  if (cards.length === 0) return null;
  return (
    <Section title={DUE_SECTION_WORDS[section]}>
      <div className="flex flex-col gap-4">
        {byClient(cards).map(({ client, cards: own }) => (
          <div
            key={client.key}
            data-accent={client.accent}
            className="overflow-hidden rounded-panel border border-line bg-raised"
          >
            <h3 className="flex items-center gap-2 border-b border-line bg-accent-soft px-4 py-1.5 text-xs font-medium text-accent">
              <Link to={client.path} className="rounded-control hover:underline">
                {client.name}
              </Link>
            </h3>
            <ul className="flex flex-col divide-y divide-line px-4">
              {own.map((card) => (
                <li key={card.id} data-line={card.id} className="flex items-center gap-2">
                  <div className="min-w-0 flex-1">
                    <MyCardLine card={card} />
                  </div>
                  <button
                    type="button"
                    aria-label={`Act on ${card.title || 'Untitled'}`}
                    aria-haspopup="menu"
                    className="-me-2 grid size-7 shrink-0 place-items-center rounded-control text-ink-3 hover:bg-hover hover:text-ink touch:size-11"
                    onClick={(event) => onChoose(card, 'menu', event.currentTarget)}
                  >
                    <Ellipsis aria-hidden size={16} />
                  </button>
                </li>
              ))}
            </ul>
            <RestLink
              section={section}
              rest={countCards(counts, { section, clientKey: client.key }) - own.length}
            />
          </div>
        ))}
      </div>
    </Section>
  );
}

/** Leads to the rest of a section, where a person has more to do than can be looked through. */
function RestLink({ section, rest }: { section: DueSection; rest: number }) {
  if (rest <= 0) return null;
  return (
    <Link
      to={`?all=${section}`}
      preventScrollReset
      className="block border-t border-line px-4 py-2 text-sm text-brass-ink hover:underline touch:py-3"
    >
      {rest === 1 ? 'One more' : `${rest} more`}
    </Link>
  );
}
