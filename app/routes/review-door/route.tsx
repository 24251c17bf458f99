import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { currentQuarter } from '#db/quarters.ts';
import { allow, requireClient } from '#routes/gate.server.ts';

/** The review's plain address leads to the quarter the client is in, which it opens if nobody has. */
export async function loader(asking: LoaderFunctionArgs) {
  const at = await requireClient(asking);
  allow(at, 'review.see');
  const quarter = await currentQuarter(at.db, {
    client: at.client,
    today: at.today,
    at: at.now.toISOString(),
  });
  return redirect(`/c/${at.client.key.toLowerCase()}/review/${quarter.label}`);
}
