import { AGING_DAYS } from '#model/board/aging.ts';
import { NumberField } from '#ui/number-field.tsx';
import { SwitchField } from '#ui/switch-field.tsx';

type AgingSettingProps = {
  /** Undefined: cards do not age. */
  readonly days: number | undefined;
  readonly onSet: (days: number | undefined) => void;
};

/** Whether cards that nobody touches say so, and after how long. Holds at once, for everybody. */
export function AgingSetting({ days, onSet }: AgingSettingProps) {
  return (
    <div className="flex flex-col gap-4">
      <SwitchField
        label="Cards age"
        description="A card that nobody changed for some days looks quieter and says for how many. Finished work does not age."
        isSelected={days !== undefined}
        onChange={(isOn) => onSet(isOn ? AGING_DAYS.usual : undefined)}
      />
      {days !== undefined && (
        <NumberField
          label="After how many days"
          minValue={AGING_DAYS.least}
          maxValue={AGING_DAYS.most}
          step={1}
          value={days}
          onChange={(next) => {
            if (Number.isInteger(next)) onSet(next);
          }}
        />
      )}
    </div>
  );
}
