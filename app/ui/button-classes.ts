export type ButtonVariant = 'primary' | 'plain' | 'quiet' | 'danger';
export type ButtonSize = 's' | 'm';

const BASE =
  'relative inline-flex shrink-0 items-center justify-center gap-2 rounded-control border font-medium ' +
  'whitespace-nowrap select-none transition-colors duration-150 data-disabled:cursor-default ' +
  'data-disabled:opacity-50 touch:min-h-11';

const VARIANTS: Record<ButtonVariant, string> = {
  primary: 'border-transparent bg-brass text-on-brass hover:bg-brass-hover data-pressed:bg-brass',
  plain:
    'border-line-strong bg-raised text-ink hover:border-edge hover:bg-sunken data-pressed:bg-line',
  quiet:
    'border-transparent bg-transparent text-ink-2 hover:bg-hover hover:text-ink data-pressed:bg-line',
  danger: 'border-danger bg-raised text-danger hover:bg-danger hover:text-on-danger',
};

const SIZES: Record<ButtonSize, string> = {
  s: 'h-7 px-2 text-xs touch:px-3 touch:text-sm',
  m: 'h-9 px-3.5 text-sm',
};

const ICON_SIZES: Record<ButtonSize, string> = {
  s: 'size-7 touch:min-w-11',
  m: 'size-9 touch:min-w-11',
};

/** What makes something look like a button: shared by buttons, links that act as one, and icon buttons. */
export function buttonClasses(variant: ButtonVariant, size: ButtonSize, className = ''): string {
  return `${BASE} ${VARIANTS[variant]} ${SIZES[size]} ${className}`;
}

/** The same for a button that is only an icon. */
export function iconButtonClasses(
  variant: ButtonVariant,
  size: ButtonSize,
  className = '',
): string {
  return `${BASE} ${VARIANTS[variant]} ${ICON_SIZES[size]} ${className}`;
}
