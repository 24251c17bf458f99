/** A floating list of things to choose: menus, selects, combo boxes. */
export const floatingClasses =
  'rounded-panel border border-line bg-raised shadow-float transition duration-150 ease-out ' +
  'data-entering:opacity-0 data-exiting:opacity-0 data-entering:-translate-y-1';

export const listClasses = 'max-h-80 overflow-auto p-1 outline-none';

/** A menu is short: it shows all it has, as far as the window reaches. */
export const menuClasses = 'max-h-[inherit] overflow-auto p-1 outline-none';

export const itemClasses =
  'flex min-h-8 cursor-pointer items-center gap-2 rounded-control px-2 py-1 text-sm text-ink outline-none ' +
  'data-focused:bg-hover data-focus-visible:-outline-offset-2 data-disabled:cursor-default ' +
  'data-disabled:opacity-50 touch:min-h-11';
