import { useEffect, type RefObject } from 'react';
import { useBoardTools } from '#routes/board/board-tools.tsx';
import { focusCard } from '#routes/board/card-focus.ts';
import { BAR_ID, leaveSelection } from '#routes/board/select/selection-bar.tsx';
import type { Chooser } from '#routes/board/select/chooser.ts';
import { commandOf, type CommandId } from '#routes/keys/commands.ts';
import { useLiveBoardContext } from '#routes/live-board/live-board-context.ts';
import { isTextField } from '#routes/live-board/undo-key.ts';
import type { CardId } from '#model/ids.ts';

const CHOOSING = { assign: 'assign', label: 'label', due: 'due', move: 'move' } as const;
const STEPS: Readonly<Partial<Record<CommandId, (at: number, count: number) => number>>> = {
  up: (at) => at - 1,
  down: (at) => at + 1,
  left: (at) => at - 1,
  right: (at) => at + 1,
  top: () => 0,
  bottom: (_, count) => count - 1,
};

type Options = {
  readonly root: RefObject<HTMLElement>;
  readonly onChoose: (chooser: Chooser) => void;
  readonly onEdit: ((cardId: CardId) => void) | undefined;
  /** From top to bottom; undefined: as they stand in the page, where all are drawn. */
  readonly order: readonly CardId[] | undefined;
};

/** The board's keys where cards stand in rows: arrows go from one to the next, letters act on it and on those selected. */
export function useRowKeys({ root, onChoose, onEdit, order }: Options): void {
  const { selection, canEdit } = useBoardTools();
  const { undo } = useLiveBoardContext().live;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      const command = commandOf(event);
      if (event.defaultPrevented || isTextField(target) || command === undefined) return;
      const act = actOf(command, target);
      if (!act) return;
      event.preventDefault();
      act();
    };
    const actOf = (command: CommandId, target: EventTarget | null) => {
      if (command === 'undo' || command === 'redo') return canEdit ? undo[command] : undefined;
      if (!(target instanceof HTMLElement)) return undefined;
      if (command === 'clear' && selection.now().ids.size > 0) {
        const isHere = target.closest(`#${BAR_ID}`) ?? root.current?.contains(target);
        return isHere ? () => leaveSelection(selection) : undefined;
      }
      const row = target.closest<HTMLElement>('[data-card-id]');
      if (!row || !root.current?.contains(row)) return undefined;
      const step = STEPS[command];
      if (step && order) {
        const at = order.findIndex((id) => id === row.dataset.cardId);
        const next = order[step(at, order.length)];
        return next && (() => focusCard(next));
      }
      if (step) {
        const links = [...root.current.querySelectorAll<HTMLElement>('[data-card-link]')];
        const at = links.findIndex((link) => row.contains(link));
        const next = links[step(at, links.length)];
        return next && (() => next.focus());
      }
      if (!canEdit) return undefined;
      const cardId = row.dataset.cardId as CardId;
      if (command === 'select') return () => selection.toggle(cardId);
      if (command === 'edit') return onEdit && (() => onEdit(cardId));
      if (!isChoosing(command)) return undefined;
      return () => {
        onChoose({ act: CHOOSING[command], cardIds: selection.actedOn(cardId), anchor: row });
      };
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
}

const isChoosing = (command: CommandId): command is keyof typeof CHOOSING => command in CHOOSING;
