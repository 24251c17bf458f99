import { Check } from 'lucide-react';
import { ButtonLink } from '#ui/button-link.tsx';
import type { Step } from './next-step.ts';

/** The way from an empty client to a working one; only the next act is a button that stands out. */
export function FirstSteps({ steps }: { steps: readonly Step[] }) {
  const next = steps.find(({ isDone }) => !isDone);
  return (
    <ol className="grid overflow-hidden rounded-panel border border-line bg-raised max-lg:divide-y max-lg:divide-line lg:auto-cols-fr lg:grid-flow-col lg:divide-x lg:divide-line">
      {steps.map((step, index) => (
        <li key={step.id} className="flex flex-col items-start gap-2 p-5">
          <p className="flex items-center gap-2 text-xs text-ink-3">
            {step.isDone ? (
              <Check aria-hidden size={14} className="text-on-track" />
            ) : (
              <span aria-hidden className="tabular-nums">
                {index + 1}
              </span>
            )}
            <span className={step.isDone ? '' : 'sr-only'}>{step.isDone ? 'Done' : 'To do'}</span>
          </p>
          <p className={`font-serif text-lg ${step.isDone ? 'text-ink-3' : 'text-ink'}`}>
            {step.title}
          </p>
          <p className={`text-sm ${step.isDone ? 'text-ink-3' : 'text-ink-2'}`}>{step.says}</p>
          {!step.isDone && (
            <ButtonLink
              to={step.href}
              variant={step === next ? 'primary' : 'plain'}
              className="mt-auto"
            >
              {step.act}
            </ButtonLink>
          )}
        </li>
      ))}
    </ol>
  );
}
