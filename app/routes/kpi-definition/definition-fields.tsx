import {
  CADENCES,
  DIRECTIONS,
  UNITS,
  type Cadence,
  type Direction,
  type Unit,
} from '#model/kpi/kpi.ts';
import type { PersonId } from '#model/ids.ts';
import type { FormAnswer } from '#routes/form-answer.ts';
import { RadioGroupField } from '#ui/radio-group-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { CADENCE_WORDS, DIRECTION_WORDS, UNIT_WORDS } from './kpi-words.ts';
import { focusAtFirst } from './focus-at-first.ts';

export interface Definition {
  name: string;
  definition: string;
  unit: Unit;
  decimals: number;
  direction: Direction;
  cadence: Cadence;
  ownerId: PersonId | null;
  source: string;
}

const DECIMALS = [
  { value: '0', label: 'Whole numbers' },
  { value: '1', label: 'One decimal' },
  { value: '2', label: 'Two decimals' },
  { value: '3', label: 'Three decimals' },
];

interface DefinitionFieldsProps {
  kpi?: Partial<Definition>;
  people: readonly { readonly id: PersonId; readonly name: string }[];
  /** Values exist: what they are counted in and which period they cover can no longer change. */
  isMeasured?: boolean;
  answer?: FormAnswer;
}

/** The fields of an agreed definition: what is counted, which way is good, how often, by whom. */
export function DefinitionFields({ kpi = {}, people, isMeasured, answer }: DefinitionFieldsProps) {
  const field = (name: keyof Definition, otherwise: string) => ({
    name,
    defaultValue: answer?.typed[name] ?? String(kpi[name] ?? otherwise),
    errorMessage: answer?.errors[name],
  });
  return (
    <div className="flex flex-col gap-4">
      <TextField
        {...field('name', '')}
        label="Name"
        placeholder="Qualified leads"
        inputRef={focusAtFirst}
      />
      <TextArea
        {...field('definition', '')}
        label="Definition"
        isRequired={false}
        rows={2}
        placeholder="Leads that sales accepted, counted on the day of acceptance."
        description="One sentence everybody agrees on, so that nobody argues about the number later."
      />
      <RadioGroupField
        {...field('direction', 'up')}
        label="It should"
        layout="row"
        options={DIRECTIONS.map((value) => ({ value, label: DIRECTION_WORDS[value] }))}
      />
      {isMeasured ? (
        <p className="text-xs text-ink-3">
          {UNIT_WORDS[kpi.unit ?? 'number']},{' '}
          {CADENCE_WORDS[kpi.cadence ?? 'monthly'].toLowerCase()}: this stays as it is because
          values were entered. To count something else, define a new KPI.
          <input type="hidden" name="unit" value={kpi.unit} />
          <input type="hidden" name="cadence" value={kpi.cadence} />
        </p>
      ) : (
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField
            {...field('unit', 'number')}
            label="Counted in"
            options={UNITS.map((value) => ({ value, label: UNIT_WORDS[value] }))}
          />
          <SelectField
            {...field('cadence', 'monthly')}
            label="Measured"
            options={CADENCES.map((value) => ({ value, label: CADENCE_WORDS[value] }))}
          />
        </div>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          {...field('ownerId', '')}
          label="Owner"
          isRequired={false}
          options={[
            { value: '', label: 'Nobody yet' },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <TextField
          {...field('source', '')}
          label="Source"
          isRequired={false}
          placeholder="HubSpot"
        />
      </div>
      {kpi.decimals !== undefined && kpi.unit !== 'money' && (
        <SelectField {...field('decimals', '0')} label="Shown with" options={DECIMALS} />
      )}
    </div>
  );
}
