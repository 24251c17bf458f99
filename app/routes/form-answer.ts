/** What a refused form gets back: a message per field (`form`: of the form as a whole) and what was typed, never a password. */
export type FormAnswer = {
  readonly errors: Readonly<Record<string, string>>;
  readonly typed: Readonly<Record<string, string>>;
  readonly intent?: string;
};

/** The refusal in an action's answer, if it is one; with `intent`, only that form's, on a page with several. */
export function answerOf(answer: unknown, intent?: string): FormAnswer | undefined {
  if (!isFormAnswer(answer)) return undefined;
  return intent === undefined || answer.intent === intent ? answer : undefined;
}

function isFormAnswer(answer: unknown): answer is FormAnswer {
  return typeof answer === 'object' && answer !== null && 'errors' in answer && 'typed' in answer;
}
