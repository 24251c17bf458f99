import { isDay } from '#model/calendar/day.ts';
import type { FormAnswer } from '#routes/form-answer.ts';
import { Section } from '#ui/section.tsx';
import { DefinitionForm } from './definition-dialog.tsx';
import type { KpiReading } from './load-kpi.server.ts';
import { MeasureForm } from './measure-dialog.tsx';
import { TargetForm } from './target-dialog.tsx';

/** A form that came back without scripts to hold it in its dialog: on the page, with what was typed. */
export function RefusedForm({ reading, refused }: { reading: KpiReading; refused: FormAnswer }) {
  return (
    <div className="max-w-md rounded-panel border border-danger bg-raised p-6">
      <Section title="Not saved yet">
        <Form reading={reading} refused={refused} />
      </Section>
    </div>
  );
}

function Form({ reading, refused }: { reading: KpiReading; refused: FormAnswer }) {
  const { period, quarter } = refused.typed;
  switch (refused.intent) {
    case 'set-target':
      return (
        <TargetForm reading={reading} refused={refused} label={quarter ?? reading.quarter.label} />
      );
    case 'update':
      return <DefinitionForm reading={reading} refused={refused} />;
    default:
      return (
        <MeasureForm
          reading={reading}
          refused={refused}
          period={isDay(period) ? period : reading.today}
        />
      );
  }
}
