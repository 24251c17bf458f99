import type { FormAnswer } from '#routes/form-answer.ts';
import { TextField } from '#ui/text-field.tsx';

/** The address a person signs in with. */
export function EmailField({ answer }: { answer: FormAnswer | undefined }) {
  return (
    <TextField
      name="email"
      label="E-mail"
      type="email"
      autoComplete="username"
      isRequired
      defaultValue={answer?.typed.email}
      errorMessage={answer?.errors.email}
    />
  );
}
