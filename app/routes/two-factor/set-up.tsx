import { Form } from '@remix-run/react';
import { useIsSending } from '#routes/doorway/use-is-sending.ts';
import type { FormAnswer } from '#routes/form-answer.ts';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/text-field.tsx';

interface SetUpProps {
  readonly email: string;
  readonly secret: string;
  /** A QR code as one SVG path over `size` squares. */
  readonly picture: { readonly path: string; readonly size: number };
  readonly answer: FormAnswer | undefined;
}

/** The app takes in the secret, and a first code proves it did. */
export function SetUp({ email, secret, picture, answer }: SetUpProps) {
  return (
    <div className="flex flex-col gap-6 sm:flex-row sm:gap-8">
      <div className="flex w-56 shrink-0 flex-col gap-3">
        <svg
          role="img"
          aria-label="Picture for your app. Beside it is the same as text."
          viewBox={`0 0 ${picture.size} ${picture.size}`}
          shapeRendering="crispEdges"
          className="rounded-control border border-line bg-scan-paper text-scan-ink"
        >
          <path d={picture.path} fill="currentColor" />
        </svg>
        <p className="text-xs text-ink-2">
          Cannot take a picture? Type this into the app:{' '}
          <span className="font-medium break-all text-ink">
            {secret.replace(/(.{4})(?=.)/g, '$1 ')}
          </span>
        </p>
      </div>
      <Form method="post" className="flex max-w-md flex-1 flex-col gap-4">
        <input type="hidden" autoComplete="username" value={email} readOnly />
        <TextField
          name="code"
          label="Code from the app"
          description="Take the picture with the app. It then shows six digits."
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={10}
          isRequired
          errorMessage={answer?.errors.code}
        />
        <TextField
          name="currentPassword"
          label="Your password"
          type="password"
          autoComplete="current-password"
          isRequired
          errorMessage={answer?.errors.currentPassword}
        />
        <div>
          <Button
            type="submit"
            name="intent"
            value="turn-on"
            variant="primary"
            isPending={useIsSending('turn-on')}
          >
            Turn on codes
          </Button>
        </div>
      </Form>
    </div>
  );
}
