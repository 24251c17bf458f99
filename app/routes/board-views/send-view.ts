import { isRouteErrorResponse } from '@remix-run/react';
import type { FormAnswer } from '#routes/form-answer.ts';

/** Sends a form about a view; when it could not be taken, the page stays and says why. */
export async function sendView<Answer>(
  serverAction: () => Promise<Answer>,
): Promise<Answer | FormAnswer> {
  try {
    return await serverAction();
  } catch (error) {
    if (error instanceof Response) throw error;
    const isGone = isRouteErrorResponse(error) && error.status === 404;
    const form = isGone
      ? 'That is not possible here any more: the view or your access is gone.'
      : 'That did not reach the server. Try again in a moment.';
    return { errors: { form }, typed: {} };
  }
}
