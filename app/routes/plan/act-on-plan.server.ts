import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { setBudget } from '#db/budgets.ts';
import { requirePlanBoard } from '#db/boards.ts';
import { findKpi, insertKpi, setTarget, type KpiRow } from '#db/kpis.ts';
import { ensureQuarter, type QuarterRow } from '#db/quarters.ts';
import type { CardKind } from '#model/board/board.ts';
import { nextQuarter } from '#model/calendar/quarter.ts';
import type { CardId, KpiId } from '#model/ids.ts';
import { parseMoney } from '#model/money.ts';
import { localeOf } from '#routes/appearance/locale.ts';
import { fieldError, readForm, refuse } from '#routes/form.server.ts';
import { allow, notFound, type AtClient } from '#routes/gate.server.ts';
import { definitionSchema } from '#routes/kpi-definition/definition-schema.ts';

import { readAim, type Aim } from './aim.ts';

const SCHEMAS = {
  'set-budget': z.object({
    cardId: z.string().transform((text) => text as CardId),
    planned: z.string().trim(),
    spent: z.string().trim(),
  }),
  'create-kpi': z.intersection(
    definitionSchema,
    z.object({ baseline: z.string(), target: z.string() }),
  ),
  'set-target': z.object({
    kpiId: z.string().transform((text) => text as KpiId),
    baseline: z.string(),
    target: z.string(),
  }),
  'open-next-quarter': z.object({}),
};

/** What may be posted to the plan: what is not in its document (money, KPIs) and the next quarter. */
export async function actOnPlan(at: AtClient, quarter: QuarterRow, request: Request) {
  // Before the form is read: who may not write learns nothing of what may be written.
  allow(at, 'plan.edit');
  const form = await readForm(request, SCHEMAS);
  if (!form.ok) return refuse(form.answer);
  const locale = localeOf(request.headers.get('Accept-Language'));
  switch (form.intent) {
    case 'set-budget': {
      allow(at, 'money.see');
      const { cardId } = form.value;
      const plannedMinor = readAmount(form.value.planned, at.client.currency, locale);
      const spentMinor = readAmount(form.value.spent, at.client.currency, locale);
      if (plannedMinor === undefined) return refuse(fieldError('planned', NO_AMOUNT, form));
      if (spentMinor === undefined) return refuse(fieldError('spent', NO_AMOUNT, form));
      if ((await requireKind(at, quarter, cardId)) !== 'channel-plan')
        return refuse(fieldError('form', 'Only a channel plan has a budget.', form));
      await setBudget(at.db, {
        clientId: at.client.id,
        cardId,
        plannedMinor,
        spentMinor,
        setBy: at.person.id,
        at: at.now.toISOString(),
      });
      at.rooms.notify(at.client.id, { type: 'plan-changed', cardId });
      return { done: 'set-budget' as const };
    }
    case 'create-kpi': {
      allow(at, 'kpi.define');
      const { baseline, target, ...definition } = form.value;
      const aim = readAim(
        { baseline, target },
        { ...definition, currency: at.client.currency },
        locale,
      );
      if (!aim.ok) return refuse(fieldError(aim.field, aim.says, form));
      const kpi = await insertKpi(at.db, {
        ...definition,
        clientId: at.client.id,
        createdBy: at.person.id,
        at: at.now.toISOString(),
      });
      await agreeOn(at, quarter, { kpi, aim });
      return {
        done: 'create-kpi' as const,
        kpiId: kpi.id,
        baseline: aim.baseline,
        target: aim.target,
      };
    }
    case 'set-target': {
      allow(at, 'kpi.define');
      const kpi = await findKpi(at.db, { clientId: at.client.id, id: form.value.kpiId });
      if (!kpi) throw notFound();
      const aim = readAim(form.value, { ...kpi, currency: at.client.currency }, locale);
      if (!aim.ok) return refuse(fieldError(aim.field, aim.says, form));
      await agreeOn(at, quarter, { kpi, aim });
      return { done: 'set-target' as const };
    }
    case 'open-next-quarter': {
      const next = await ensureQuarter(at.db, {
        client: at.client,
        day: nextQuarter(quarter).startsOn,
        createdBy: at.person.id,
        at: at.now.toISOString(),
      });
      return redirect(`/c/${at.client.key.toLowerCase()}/plan/${next.label}`);
    }
  }
}

const NO_AMOUNT = 'Write an amount such as 12,500.';

/** Nothing typed is nothing planned; below zero is no budget. */
function readAmount(text: string, currency: string, locale: string): number | undefined {
  const minor = text === '' ? 0 : parseMoney(text, currency, locale);
  return minor === undefined || minor < 0 ? undefined : minor;
}

/** A key result's target is the KPI's for the quarter, where nobody had set one. */
async function agreeOn(
  at: AtClient,
  quarter: QuarterRow,
  { kpi, aim }: { kpi: KpiRow; aim: Aim },
): Promise<void> {
  const { baseline, target } = aim;
  const isBand = kpi.direction === 'band';
  await setTarget(at.db, {
    clientId: at.client.id,
    kpiId: kpi.id,
    quarterId: quarter.id,
    baseline,
    target: isBand ? (baseline + target) / 2 : target,
    band: isBand ? { low: baseline, high: target } : undefined,
    setBy: at.person.id,
    at: at.now.toISOString(),
  });
  at.rooms.notify(at.client.id, { type: 'kpi-changed', kpiId: kpi.id });
}

/** The document, not the rows, says what is on the plan now: a card added a moment ago may have a budget. */
async function requireKind(at: AtClient, quarter: QuarterRow, cardId: CardId): Promise<CardKind> {
  const row = await requirePlanBoard(at.db, { clientId: at.client.id, quarterId: quarter.id });
  const board = await at.rooms.read(row);
  const card = board.cards[cardId];
  if (!card) throw notFound();
  return card.kind;
}
