import { LIMITS } from '#model/limits.ts';

/** Ten codes, shown this once. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  return (
    <section
      aria-label="Your recovery codes"
      className="flex flex-col gap-4 rounded-panel border border-brass bg-raised px-6 py-5"
    >
      <p role="status" className="text-sm text-ink-2">
        Codes are asked for from now on. Keep these {LIMITS.recoveryCodes} somewhere else than on
        your phone: each lets you in once without it, and they are shown only now.
      </p>
      <ul className="grid grid-cols-1 gap-x-8 gap-y-1 font-medium tabular-nums sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </section>
  );
}
