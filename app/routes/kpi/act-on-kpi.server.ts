import { listMeasurements, updateKpi, type KpiRow } from '#db/kpis.ts';
import { localeOf } from '#routes/appearance/locale.ts';
import { canOwn } from '#routes/kpi-definition/can-own.server.ts';
import { fieldError, readForm, refuse } from '#routes/form.server.ts';
import { allow, type AtClient } from '#routes/gate.server.ts';
import { KPI_SCHEMAS } from './kpi-schemas.ts';
import { recordMeasurement } from './record-measurement.server.ts';
import { recordTarget } from './record-target.server.ts';

/** What may be posted to a KPI: its definition, a target, a value. The asker may already see the KPI. */
export async function actOnKpi(at: AtClient, kpi: KpiRow, request: Request) {
  const form = await readForm(request, KPI_SCHEMAS);
  if (form.intent === 'measure' || form.intent === 'correct')
    allow(at, 'kpi.measure', { ownerId: kpi.ownerId ?? undefined });
  else allow(at, 'kpi.define');
  if (!form.ok) return refuse(form.answer);
  const locale = localeOf(request.headers.get('Accept-Language'));
  const which = { clientId: at.client.id, id: kpi.id };

  switch (form.intent) {
    case 'measure':
    case 'correct': {
      const refusal = await recordMeasurement(at, kpi, form.intent, { ...form.value, locale });
      if (refusal) return refuse(fieldError(refusal.field, refusal.says, form));
      break;
    }
    case 'set-target': {
      const refusal = await recordTarget(at, kpi, { ...form.value, locale });
      if (refusal) return refuse(fieldError(refusal.field, refusal.says, form));
      break;
    }
    case 'update': {
      const { unit, cadence, ownerId } = form.value;
      const isOther = unit !== kpi.unit || cadence !== kpi.cadence;
      if (isOther && (await isMeasured(at, kpi)))
        return refuse(fieldError(unit !== kpi.unit ? 'unit' : 'cadence', MEASURED, form));
      if (!(await canOwn(at, ownerId)))
        return refuse(fieldError('ownerId', 'Choose somebody who belongs here.', form));
      await updateKpi(at.db, { ...which, ...form.value });
      break;
    }
    case 'archive':
      await updateKpi(at.db, { ...which, archivedAt: at.now.toISOString() });
      break;
    case 'restore':
      await updateKpi(at.db, { ...which, archivedAt: null });
      break;
  }
  at.rooms.notify(at.client.id, { type: 'kpi-changed', kpiId: kpi.id });
  return { done: form.intent };
}

const MEASURED =
  'Values were entered already. Define a new KPI to count something else or at another pace.';

async function isMeasured(at: AtClient, kpi: KpiRow): Promise<boolean> {
  const values = await listMeasurements(at.db, { clientId: at.client.id, kpiId: kpi.id });
  return values.length > 0;
}
