import type { ValueFormat } from '#model/kpi/format.ts';
import type { Direction } from '#model/kpi/kpi.ts';
import { unitAffixes } from '#routes/kpi-definition/kpi-words.ts';
import { TextField } from '#ui/text-field.tsx';

export type TypedAim = { readonly baseline: string; readonly target: string };

type AimFieldsProps = {
  readonly kpi: ValueFormat & { readonly direction: Direction };
  readonly typed: TypedAim;
  readonly errors?: Readonly<Record<string, string>>;
  readonly onType: (typed: TypedAim) => void;
};

/** From where to where, as text so that "1 250" and "12,5" are read the way people write them. */
export function AimFields({ kpi, typed, errors = {}, onType }: AimFieldsProps) {
  const isBand = kpi.direction === 'band';
  const field = (name: keyof TypedAim) => ({
    ...unitAffixes(kpi.unit, kpi.currency ?? ''),
    name,
    value: typed[name],
    errorMessage: errors[name],
    inputMode: 'decimal' as const,
    autoComplete: 'off',
    onChange: (text: string) => onType({ ...typed, [name]: text }),
    className: 'w-36',
  });
  return (
    <>
      <TextField {...field('baseline')} label={isBand ? 'Not below' : 'From'} />
      <TextField {...field('target')} label={isBand ? 'Not above' : 'To'} />
    </>
  );
}
