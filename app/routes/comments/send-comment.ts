import { isRouteErrorResponse } from '@remix-run/react';
import type { FormAnswer } from '#routes/form-answer.ts';

/**
 * Posts what somebody wrote. When it could not be taken the page stays, with their words in it: it says why instead of
 * giving way to an error page.
 */
export async function sendComment<Answer>(
  request: Request,
  serverAction: () => Promise<Answer>,
): Promise<Answer | FormAnswer> {
  const { intent } = Object.fromEntries(await request.clone().formData());
  try {
    return await serverAction();
  } catch (error) {
    if (error instanceof Response) throw error;
    return {
      errors: { form: whyNot(error) },
      typed: {},
      ...(typeof intent === 'string' && { intent }),
    };
  }
}

function whyNot(error: unknown): string {
  const status = isRouteErrorResponse(error) ? error.status : undefined;
  if (status === 404)
    return 'That is not possible here any more: the card, the comment or your access is gone.';
  if (status === 413) return 'That is too long to send at once.';
  return 'That did not reach the server. Nothing is lost: try again in a moment.';
}
