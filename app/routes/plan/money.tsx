import { useFetcher } from '@remix-run/react';
import { Button as AriaButton, useLocale } from 'react-aria-components';
import type { Card } from '#model/board/board.ts';
import { formatMoney } from '#model/money.ts';
import { answerOf } from '#routes/form-answer.ts';
import { valueText } from '#routes/kpi-definition/value-text.ts';
import { Button } from '#ui/button.tsx';
import { Popover } from '#ui/popover.tsx';
import { TextField } from '#ui/text-field.tsx';
import { usePlan } from './plan-context.ts';
import { useWhenDone } from '#routes/quarter/use-when-done.ts';

/** A channel plan's money, for those who may see it: rows, never the document (R9). */
export function Money({ card }: { card: Card }) {
  const { plan, mayEdit } = usePlan();
  const { locale } = useLocale();
  if (!plan.budgets) return null;
  const budget = plan.budgets.get(card.id);
  const write = (minor: number) => formatMoney(minor, plan.client.currency, locale);
  const words = budget
    ? `${write(budget.plannedMinor)} planned · ${write(budget.spentMinor)} spent`
    : undefined;
  if (!mayEdit) return words ? <span className="tabular-nums">{words}</span> : null;
  return (
    <Popover
      label={`Budget of ${card.title}`}
      trigger={
        <AriaButton
          className={`min-h-6 rounded-control tabular-nums hover:text-ink hover:underline touch:min-h-8 ${words ? '' : 'text-ink-3'}`}
        >
          {words ?? 'Set budget'}
        </AriaButton>
      }
    >
      {(close) => <BudgetForm card={card} onDone={close} />}
    </Popover>
  );
}

function BudgetForm({ card, onDone }: { card: Card; onDone: () => void }) {
  const { plan } = usePlan();
  const { locale } = useLocale();
  const fetcher = useFetcher<unknown>();
  const errors = answerOf(fetcher.data)?.errors;
  const budget = plan.budgets?.get(card.id);
  const format = { unit: 'money', decimals: 0, currency: plan.client.currency } as const;
  const field = (name: 'planned' | 'spent', minor: number | undefined) => ({
    name,
    prefix: plan.client.currency,
    defaultValue: valueText(minor, format, locale),
    errorMessage: errors?.[name],
    inputMode: 'decimal' as const,
    autoComplete: 'off',
  });
  useWhenDone(fetcher.data, 'set-budget', onDone);
  return (
    <fetcher.Form method="post" className="flex w-56 flex-col gap-3">
      <input type="hidden" name="cardId" value={card.id} />
      <TextField {...field('planned', budget?.plannedMinor)} label="Planned" />
      <TextField {...field('spent', budget?.spentMinor)} label="Spent so far" />
      <Button type="submit" name="intent" value="set-budget" isPending={fetcher.state !== 'idle'}>
        Save budget
      </Button>
    </fetcher.Form>
  );
}
