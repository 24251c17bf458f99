import { Link } from '@remix-run/react';
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Card } from '#model/board/board.ts';
import type { KpiSummary } from '#model/kpi/summary.ts';
import { HealthMark } from '#routes/figures/health-mark.tsx';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';
import type { NearCard } from './load-card.server.ts';
import { KIND_WORDS, threadAbove } from './thread.ts';

type ThreadLineProps = { readonly card: Card; readonly plan: readonly NearCard[] };

/** 24 px high, so that a finger hits it. */
const link =
  'inline-block max-w-full truncate rounded-control py-1 align-middle text-brass-ink hover:underline';

/** Why this card exists and what it is to move: priority → channel plan → card → KPI, each where it opens. */
export function ThreadLine({ card, plan }: ThreadLineProps) {
  const { kpis, client } = useLiveBoardContext();
  const above = threadAbove(card.servesId, plan);
  const linked = new Set([...card.kpis, ...card.keyResults].map(({ kpiId }) => kpiId));
  const moved = kpis.filter(({ id }) => linked.has(id));
  return (
    <nav aria-label="Thread">
      <ol className="flex flex-wrap items-center gap-x-1 text-xs text-ink-2">
        {above.map((near) => (
          <Step key={near.id} kind={KIND_WORDS[near.kind]}>
            {near.path === undefined ? (
              near.title
            ) : (
              <Link to={near.path} className={link}>
                {near.title || 'Untitled'}
              </Link>
            )}
          </Step>
        ))}
        <li aria-current="page" className="font-medium text-ink">
          {KIND_WORDS[card.kind]}
        </li>
        {moved.map((kpi) => (
          <MovedKpi key={kpi.id} kpi={kpi} to={`/c/${client.key}/kpis/${kpi.id}`} />
        ))}
      </ol>
    </nav>
  );
}

function Step({ kind, children }: { kind: string; children: ReactNode }) {
  return (
    <li className="flex max-w-full items-center gap-1">
      <span className="sr-only">{kind}:</span>
      <span className="min-w-0 truncate" title={kind}>
        {children}
      </span>
      <ChevronRight aria-hidden size={12} className="shrink-0 text-ink-3" />
    </li>
  );
}

function MovedKpi({ kpi, to }: { kpi: KpiSummary; to: string }) {
  return (
    <li className="flex max-w-full items-center gap-1">
      <ChevronRight aria-hidden size={12} className="shrink-0 text-ink-3" />
      <span className="sr-only">KPI:</span>
      <Link to={to} className={`min-w-0 ${link}`}>
        {kpi.name}
      </Link>
      <HealthMark health={kpi.health} compact />
    </li>
  );
}
