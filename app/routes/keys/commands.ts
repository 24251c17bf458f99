/** One thing a key does: what the keys of the pages obey, and what the sheet of keys is made from. */
export type Command = {
  /** Where it works. */
  readonly on: 'card' | 'board' | 'work' | 'inbox' | 'anywhere';
  /** As `keyOf` writes them; any of them will do. `Mod` is ⌘ or Ctrl. */
  readonly keys: readonly string[];
  readonly does: string;
};

export const COMMANDS = {
  compose: { on: 'card', keys: ['c'], does: 'Add a card' },
  edit: { on: 'card', keys: ['e', 'F2'], does: 'Edit the title' },
  move: { on: 'card', keys: ['m'], does: 'Move it, and everything else one can do with it' },
  assign: { on: 'card', keys: ['a'], does: 'Say whose it is' },
  label: { on: 'card', keys: ['l'], does: 'Put labels on it' },
  due: { on: 'card', keys: ['d'], does: 'Say when it is due' },
  kpi: { on: 'card', keys: ['k'], does: 'Link the KPI it is meant to move' },
  waiting: { on: 'card', keys: ['w'], does: 'Say whom it waits on' },
  thread: { on: 'card', keys: ['t'], does: 'Show its thread: what it serves' },
  copy: { on: 'card', keys: ['Mod+c'], does: 'Copy it; elsewhere it is a line of text' },
  cut: { on: 'card', keys: ['Mod+x'], does: 'Cut it, to paste it somewhere else' },
  paste: { on: 'card', keys: ['Mod+v'], does: 'Paste cards, or lines as cards, below it' },
  grab: {
    on: 'card',
    keys: [' '],
    does: 'Pick it up; arrows move it, Space puts it down, Esc puts it back',
  },
  select: { on: 'card', keys: ['x'], does: 'Select it too, or no longer' },
  extendUp: { on: 'card', keys: ['Shift+ArrowUp'], does: 'Select the next ones above' },
  extendDown: { on: 'card', keys: ['Shift+ArrowDown'], does: 'Select the next ones below' },
  clear: { on: 'card', keys: ['Escape'], does: 'Select nothing' },
  up: { on: 'board', keys: ['ArrowUp'], does: 'To the card above' },
  down: { on: 'board', keys: ['ArrowDown'], does: 'To the card below' },
  left: { on: 'board', keys: ['ArrowLeft'], does: 'To the column before' },
  right: { on: 'board', keys: ['ArrowRight'], does: 'To the column behind' },
  top: { on: 'board', keys: ['Home'], does: 'To the first card of the column' },
  bottom: { on: 'board', keys: ['End'], does: 'To the last card of the column' },
  filter: { on: 'board', keys: ['f'], does: 'Filter the cards' },
  viewBoard: { on: 'board', keys: ['1'], does: 'Look at it as columns' },
  viewList: { on: 'board', keys: ['2'], does: 'Look at it as a list' },
  viewTable: { on: 'board', keys: ['3'], does: 'Look at it as a table' },
  viewCalendar: { on: 'board', keys: ['4'], does: 'Look at it as a calendar' },
  viewTimeline: { on: 'board', keys: ['5'], does: 'Look at it as a timeline' },
  undo: { on: 'board', keys: ['Mod+z'], does: 'Undo what I did' },
  redo: { on: 'board', keys: ['Mod+Shift+z', 'Ctrl+y'], does: 'Do it again' },
  finish: { on: 'work', keys: ['f'], does: 'Finished: to the first column of finished work' },
  nextColumn: { on: 'work', keys: ['n'], does: 'On to the next column' },
  open: { on: 'work', keys: ['e'], does: 'Open it; M, A, D and W do what they do on a board' },
  toggleRead: { on: 'inbox', keys: ['u'], does: 'Mark as read, or as new again' },
  snooze: { on: 'inbox', keys: ['s'], does: 'Put off' },
  archive: { on: 'inbox', keys: ['e'], does: 'Archive' },
  find: {
    on: 'anywhere',
    keys: ['Mod+k', '/'],
    does: 'Search everything, or go anywhere',
  },
  help: { on: 'anywhere', keys: ['?'], does: 'Show these keys' },
} as const satisfies Readonly<Record<string, Command>>;

export type CommandId = keyof typeof COMMANDS;

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const byKey = (isMeant: (command: Command) => boolean) =>
  new Map(
    Object.entries<Command>(COMMANDS)
      .filter(([, command]) => isMeant(command))
      .flatMap(([id, { keys }]) => keys.map((key) => [key, id as CommandId] as const)),
  );

const BY_KEY = byKey(({ on }) => on !== 'inbox' && on !== 'work');
/** Lists of what is elsewhere have letters of their own. */
const BY_KEY_IN = {
  inbox: byKey(({ on }) => on === 'inbox'),
  work: byKey(({ on }) => on === 'work'),
};

/** What a key pressed asks for in the inbox or in my work; what they have no key for is what it is elsewhere. */
export function commandIn(list: keyof typeof BY_KEY_IN, pressed: Pressed): CommandId | undefined {
  const { ctrlKey, metaKey, altKey } = pressed;
  const isAlone = !ctrlKey && !metaKey && !altKey;
  return (isAlone ? BY_KEY_IN[list].get(keyOf(pressed)) : undefined) ?? commandOf(pressed);
}

/** What a key pressed asks for; undefined when no command has it. Alt makes letters of its own. */
export function commandOf(pressed: Pressed): CommandId | undefined {
  const { ctrlKey, metaKey, altKey } = pressed;
  if (altKey) return undefined;
  const key = keyOf(pressed);
  if (!ctrlKey && !metaKey) return BY_KEY.get(key);
  return BY_KEY.get(`Mod+${key}`) ?? (ctrlKey ? BY_KEY.get(`Ctrl+${key}`) : undefined);
}

/** Letters in lower case; Shift is said where it makes no other sign. */
function keyOf({ key, shiftKey }: Pressed): string {
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase() && key !== ' ';
  const name = key.length === 1 ? key.toLowerCase() : key;
  return shiftKey && !isSign ? `Shift+${name}` : name;
}

/** Whether a command is one unmodified sign, which a person can switch off where nothing has the focus (WCAG 2.1.4). */
export const isSingleKey = ({ key, ctrlKey, metaKey, altKey }: Pressed): boolean =>
  key.length === 1 && !ctrlKey && !metaKey && !altKey;

const SIGNS: Readonly<Record<string, string>> = {
  ' ': 'Space',
  Mod: '⌘',
  Shift: '⇧',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** A command's key as it stands on a keyboard: "⌘ K". */
export const keyWords = (key: string): string =>
  key
    .split('+')
    .map((part) => SIGNS[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(' ');
