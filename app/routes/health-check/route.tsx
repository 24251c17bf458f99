import type { LoaderFunctionArgs } from '@remix-run/node';

/** For load balancers and `docker`: the process answers, and what people write can be saved. */
export async function loader({ context }: LoaderFunctionArgs) {
  const canSave = await context.rooms.canSave();
  return new Response(canSave ? 'ok\n' : 'Nothing can be saved just now.\n', {
    status: canSave ? 200 : 503,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
