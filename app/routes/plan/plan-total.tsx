import { useLocale } from 'react-aria-components';
import { numberFormat } from '#model/formats.ts';
import { formatMoney } from '#model/money.ts';
import { usePlan, usePlanContent } from './plan-context.ts';

/** What the whole plan costs, for those who may see money: the channel plans that are still on it. */
export function PlanTotal() {
  const { plan } = usePlan();
  const { outline } = usePlanContent();
  const { locale } = useLocale();
  const { budgets } = plan;
  if (!budgets) return null;
  const entries = [
    ...outline.states.flatMap((state) => state.priorities.flatMap((each) => each.channelPlans)),
    ...outline.loose,
  ];
  const counted = entries.flatMap(({ card }) => budgets.get(card.id) ?? []);
  const planned = counted.reduce((sum, { plannedMinor }) => sum + plannedMinor, 0);
  const spent = counted.reduce((sum, { spentMinor }) => sum + spentMinor, 0);
  if (counted.length === 0) return null;
  const write = (minor: number) => formatMoney(minor, plan.client.currency, locale);
  const share = planned === 0 ? undefined : spent / planned;
  return (
    <section
      aria-label="Budget of the quarter"
      className="flex flex-col gap-3 border-t border-line pt-6"
    >
      <p className="flex flex-wrap items-baseline gap-x-3 text-sm text-ink-2">
        <span className="font-serif text-xl text-ink tabular-nums">{write(planned)}</span>
        planned over {counted.length} {counted.length === 1 ? 'channel plan' : 'channel plans'}
        <span className="font-serif text-xl text-ink tabular-nums">{write(spent)}</span>
        spent
        {share !== undefined && (
          <span className="tabular-nums">
            ({numberFormat(locale, { style: 'percent' }).format(share)})
          </span>
        )}
      </p>
      {share !== undefined && <SpentLine share={share} />}
    </section>
  );
}

/** One line as long as the plan's money, filled as far as it is spent; past its end in the colour of trouble. */
function SpentLine({ share }: { share: number }) {
  const isOver = share > 1;
  return (
    <svg width="100%" height="4" aria-hidden className="block">
      <rect width="100%" height="4" rx="2" className="fill-line" />
      <rect
        width={`${Math.min(share, 1) * 100}%`}
        height="4"
        rx="2"
        className={isOver ? 'fill-off-track' : 'fill-ink-2'}
      />
    </svg>
  );
}
