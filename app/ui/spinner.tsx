/** Turns in the middle of a button while its work is under way. */
export function Spinner() {
  return (
    <span aria-hidden className="absolute inset-0 grid place-items-center">
      <span className="size-4 animate-spin rounded-full border-2 border-current border-e-transparent" />
    </span>
  );
}
