import { useRef, type FormEvent } from 'react';
import { LIMITS } from '#model/limits.ts';
import type { Column } from '#model/board/board.ts';
import { Button } from '#ui/button.tsx';
import { NumberField } from '#ui/number-field.tsx';
import { Popover } from '#ui/popover.tsx';
import { useBoardTools } from './board-tools.tsx';

type ColumnLimitProps = {
  readonly column: Column;
  readonly onClose: () => void;
};

/** Asks how many cards a column should hold at most. Loaded when somebody wants to say. */
export default function ColumnLimit({ column, onClose }: ColumnLimitProps) {
  const { acts } = useBoardTools();
  const anchor = useRef<HTMLSpanElement>(null);
  const keep = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = Number(new FormData(event.currentTarget).get('limit'));
    acts.setColumnLimit(column.id, typed >= 1 ? typed : undefined);
    onClose();
  };
  return (
    <>
      <span ref={anchor} aria-hidden className="absolute start-3 bottom-0" />
      <Popover
        label={`Limit of ${column.title}`}
        anchor={anchor}
        isOpen
        onOpenChange={(next) => {
          if (!next) onClose();
        }}
        className="w-64"
      >
        <form onSubmit={keep} className="flex flex-col gap-3">
          <NumberField
            label="Most cards at once"
            description="More is a warning, never a block. Leave it empty for no limit."
            name="limit"
            minValue={1}
            maxValue={LIMITS.cardsPerBoard}
            defaultValue={column.limit ?? NaN}
          />
          <Button type="submit" size="s">
            Keep limit
          </Button>
        </form>
      </Popover>
    </>
  );
}
