import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { allow, requireClient } from '#routes/gate.server.ts';
import { AuditPage } from './audit-page.tsx';
import { loadAudit } from './load-audit.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Log · ${data.client.name}` : 'Log' },
];

export async function loader(asking: LoaderFunctionArgs) {
  const at = await requireClient(asking);
  allow(at, 'audit.see');
  return loadAudit(at, new URL(asking.request.url).searchParams);
}

export default function AuditRoute() {
  return <AuditPage {...useLoaderData<typeof loader>()} />;
}
