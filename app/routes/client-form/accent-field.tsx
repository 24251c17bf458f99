import { Label, Radio, RadioGroup } from 'react-aria-components';
import { ACCENTS, type Accent } from '#model/client.ts';

/** The client's colour: ten swatches with names, so that colour is never the only word for it. */
export function AccentField({ defaultValue }: { defaultValue: Accent }) {
  return (
    <RadioGroup name="accent" defaultValue={defaultValue} className="flex flex-col gap-2">
      <Label className="text-sm font-medium text-ink">Colour</Label>
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-5">
        {ACCENTS.map((accent) => (
          <Radio
            key={accent}
            value={accent}
            data-accent={accent}
            className="flex h-9 cursor-pointer items-center gap-2 rounded-control border border-line px-2 text-sm text-ink-2 capitalize transition-colors duration-150 data-selected:border-accent data-selected:bg-accent-soft data-selected:text-ink touch:h-11"
          >
            <span aria-hidden className="size-4 shrink-0 rounded-full bg-accent" />
            {accent}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
