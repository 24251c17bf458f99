/** A small flag with somebody's name, on what they have to do with. Its colour is `--person`. */
export function PersonFlag({ name, does }: { name: string; does: string }) {
  return (
    <span className="pointer-events-none absolute end-2 top-1.5 touch:end-11 z-10 max-w-40 truncate rounded-full border-2 border-(--person) bg-raised px-1.5 text-xs text-ink">
      {name}
      <span className="sr-only"> {does}</span>
    </span>
  );
}
