import { TextField, type TextFieldProps } from './text-field.tsx';

export interface DayFieldProps extends Omit<
  TextFieldProps,
  'type' | 'inputMode' | 'placeholder' | 'prefix' | 'suffix' | 'maxLength'
> {
  /** Called with `YYYY-MM-DD`, or with nothing when the day is taken away. */
  readonly onChange?: (day: string) => void;
}

/** While a year is being typed the browser already reports days of the year 2, 20 and 202. */
const isFinished = (day: string) => day === '' || day >= '1000';

/** A day. The browser's own picker: it knows the person's calendar, keyboard and phone. Posts `YYYY-MM-DD`. */
export function DayField({ onChange, ...props }: DayFieldProps) {
  return (
    <TextField
      {...props}
      type="date"
      onChange={
        onChange &&
        ((day) => {
          if (isFinished(day)) onChange(day);
        })
      }
    />
  );
}
