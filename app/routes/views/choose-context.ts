import { createContext, useContext } from 'react';
import type { Chooser } from '#routes/board/select/chooser.ts';

/** Opens the small menu of one act beside what was pressed. */
export const ChooseContext = createContext<(chooser: Chooser) => void>(() => undefined);

/** For the parts of a view that change a card by choosing. */
export const useChoose = () => useContext(ChooseContext);
