import { useId, useRef, useState, type ReactElement, type RefObject } from 'react';
import { ButtonContext, type ButtonProps } from 'react-aria-components';

type Given = {
  readonly isOpen?: boolean | undefined;
  readonly onOpenChange?: ((isOpen: boolean) => void) | undefined;
};

/** What a button opens: whether it is open, here or as said from outside, and what ties the two together. */
export type Opened = {
  readonly isOpen: boolean;
  /** Open now or before: it stays, so that it can go gently. */
  readonly isWanted: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  readonly id: string;
  readonly button: RefObject<HTMLButtonElement>;
};

export function useOpened({ isOpen: given, onOpenChange }: Given): Opened {
  const [own, setOwn] = useState(false);
  const isOpen = given ?? own;
  const [isWanted, setWanted] = useState(isOpen);
  if (isOpen && !isWanted) setWanted(true);
  const setOpen = (next: boolean) => {
    setOwn(next);
    onOpenChange?.(next);
  };
  return { isOpen, isWanted, setOpen, id: useId(), button: useRef<HTMLButtonElement>(null) };
}

type OpenerProps = Pick<
  ButtonProps,
  'aria-haspopup' | 'preventFocusOnPress' | 'onPressStart' | 'onPress' | 'onKeyDown'
> & {
  readonly trigger: ReactElement;
  readonly opened: Opened;
  /** Somebody points at it. */
  readonly onPoint: () => void;
};

/** Makes a button of ours open something: React Aria's own triggers bring all that they can open with them. */
export function Opener({ trigger, opened, onPoint, ...on }: OpenerProps) {
  const { button, isOpen, id } = opened;
  return (
    <ButtonContext.Provider
      value={{
        ...on,
        ref: button,
        isPressed: isOpen,
        'aria-expanded': isOpen,
        ...(isOpen && { 'aria-controls': id }),
        onHoverStart: onPoint,
        onFocus: onPoint,
      }}
    >
      {trigger}
    </ButtonContext.Provider>
  );
}
