import {
  CADENCES,
  DIRECTIONS,
  UNITS,
  type Cadence,
  type Direction,
  type Unit,
} from '#model/kpi/kpi.ts';
import { CADENCE_WORDS, DIRECTION_WORDS, UNIT_WORDS } from '#routes/kpi-definition/kpi-words.ts';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';

export type NewKpi = {
  readonly name: string;
  readonly unit: Unit;
  readonly direction: Direction;
  readonly cadence: Cadence;
};

type NewKpiFieldsProps = {
  readonly made: NewKpi;
  readonly errors?: Readonly<Record<string, string>>;
  readonly onMake: (made: NewKpi) => void;
};

/** As much of a definition as a key result needs; the rest is agreed on the KPI's own page. */
export function NewKpiFields({ made, errors = {}, onMake }: NewKpiFieldsProps) {
  const choice = <K extends 'unit' | 'direction' | 'cadence'>(
    name: K,
    values: readonly NewKpi[K][],
    words: Record<NewKpi[K], string>,
  ) => ({
    value: made[name],
    errorMessage: errors[name],
    options: values.map((value) => ({ value, label: words[value] })),
    onChange: (chosen: string) => {
      const value = values.find((each) => each === chosen);
      if (value !== undefined) onMake({ ...made, [name]: value });
    },
  });
  return (
    <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
      <TextField
        label="Name"
        value={made.name}
        placeholder="Qualified leads"
        errorMessage={errors.name}
        onChange={(name) => onMake({ ...made, name })}
      />
      <SelectField label="It should" {...choice('direction', DIRECTIONS, DIRECTION_WORDS)} />
      <SelectField label="Counted in" {...choice('unit', UNITS, UNIT_WORDS)} />
      <SelectField label="Measured" {...choice('cadence', CADENCES, CADENCE_WORDS)} />
    </div>
  );
}
