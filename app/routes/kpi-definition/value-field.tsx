import type { Ref } from 'react';
import type { Unit } from '#model/kpi/kpi.ts';
import { TextField } from '#ui/text-field.tsx';
import { unitAffixes } from './kpi-words.ts';

export interface ValueFieldProps {
  label: string;
  name: string;
  unit: Unit;
  currency: string;
  description?: string;
  defaultValue?: string;
  errorMessage?: string;
  isRequired?: boolean;
  isLabelHidden?: boolean;
  inputRef?: Ref<HTMLInputElement>;
  className?: string;
}

/** A value in a KPI's unit, typed as text so that "1 250" and "12,5" are read the way people write them. */
export function ValueField({ unit, currency, ...field }: ValueFieldProps) {
  return (
    <TextField {...field} {...unitAffixes(unit, currency)} inputMode="decimal" autoComplete="off" />
  );
}
