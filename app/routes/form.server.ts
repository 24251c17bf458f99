import { data } from '@remix-run/node';
import { z } from 'zod';
import type { FormAnswer } from './form-answer.ts';

type Schemas = Readonly<Record<string, z.ZodType>>;
type IntentOf<S extends Schemas> = keyof S & string;
/** What was posted, without the intent and without passwords: it goes back into the page. */
type Typed = FormAnswer['typed'];

type Accepted<S extends Schemas> = {
  [I in IntentOf<S>]: {
    readonly ok: true;
    readonly intent: I;
    readonly value: z.output<S[I]>;
    readonly typed: Typed;
  };
}[IntentOf<S>];

type Refused<S extends Schemas> = {
  readonly ok: false;
  readonly intent: IntentOf<S>;
  readonly answer: FormAnswer;
};

/**
 * Reads a posted form: picks the schema by its `intent` field (a form with one schema may leave it out). Invalid:
 * what was typed and a message per field, for `refuse`. Throws a 400 for what no page of ours posts.
 */
export async function readForm<S extends Schemas>(
  request: Request,
  schemas: S,
): Promise<Accepted<S> | Refused<S>> {
  const posted = fieldsOf(await request.formData().catch(() => refuseBody()));
  const intents = Object.keys(schemas);
  const said = posted.intent ?? (intents.length === 1 ? intents[0] : undefined);
  const intent = intents.find((each) => each === said);
  const schema = intent === undefined ? undefined : schemas[intent];
  if (intent === undefined || schema === undefined) return refuseBody();

  const parsed = schema.safeParse(posted);
  const typed = typedIn(posted);
  if (!parsed.success) {
    return { ok: false, intent, answer: { errors: messagesOf(parsed.error), typed, intent } };
  }
  // The schema was found under this intent; TypeScript cannot carry that through the look-up.
  return { ok: true, intent, value: parsed.data, typed } as Accepted<S>;
}

/** Answers an invalid form: 422, and the page keeps what was typed. */
export function refuse(answer: FormAnswer) {
  return data(answer, { status: 422 });
}

/** A rule's refusal beside the field it is about; `form` as the field: about the form as a whole. */
export function fieldError(
  field: string,
  message: string,
  form: { readonly intent: string; readonly typed: Typed },
): FormAnswer {
  return { errors: { [field]: message }, typed: form.typed, intent: form.intent };
}

/** A field that may be posted any number of times, such as a group of checkboxes. */
export function many<T extends z.ZodType>(each: T) {
  return z.preprocess(
    (value: unknown): unknown[] =>
      value === undefined ? [] : Array.isArray(value) ? value : [value],
    z.array(each),
  );
}

/** A checkbox or switch: on when it was posted at all. */
export function ticked() {
  return z.preprocess((value) => value !== undefined, z.boolean());
}

/** One value for a field posted once, a list for one posted more often. Files are nobody's field. */
function fieldsOf(form: FormData): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name).filter((value) => typeof value === 'string');
    const [first] = values;
    if (first !== undefined) fields[name] = values.length === 1 ? first : values;
  }
  return fields;
}

function typedIn(fields: Readonly<Record<string, string | string[]>>): Typed {
  const typed: Record<string, string> = {};
  for (const [name, value] of Object.entries(fields)) {
    const isToldBack = name !== 'intent' && !/password/i.test(name);
    if (isToldBack && typeof value === 'string') typed[name] = value;
  }
  return typed;
}

/** The first message for each field. */
function messagesOf(error: z.ZodError): Record<string, string> {
  const messages: Record<string, string> = {};
  for (const { path, message } of error.issues) messages[String(path[0] ?? 'form')] ??= message;
  return messages;
}

function refuseBody(): never {
  throw new Response('This form is not one of ours. Load the page again.', { status: 400 });
}
