import { insertKpi } from '#db/kpis.ts';
import { fieldError, readForm, refuse } from '#routes/form.server.ts';
import { allow, type AtClient } from '#routes/gate.server.ts';
import { canOwn } from '#routes/kpi-definition/can-own.server.ts';
import { definitionSchema } from '#routes/kpi-definition/definition-schema.ts';

/** Defines a KPI; answers with it, for whoever wants to link it at once. */
export async function createKpi(at: AtClient, request: Request) {
  allow(at, 'kpi.define');
  const form = await readForm(request, { create: definitionSchema });
  if (!form.ok) return refuse(form.answer);
  if (!(await canOwn(at, form.value.ownerId)))
    return refuse(fieldError('ownerId', 'Choose somebody who belongs here.', form));
  const kpi = await insertKpi(at.db, {
    ...form.value,
    clientId: at.client.id,
    createdBy: at.person.id,
    at: at.now.toISOString(),
  });
  at.rooms.notify(at.client.id, { type: 'kpi-changed', kpiId: kpi.id });
  return { created: { id: kpi.id, name: kpi.name } };
}
