/** A key of the keyboard. */
export function Kbd({ children }: { children: string }) {
  return (
    <kbd className="inline-flex h-4 min-w-4 items-center justify-center rounded-control border border-current px-1 font-sans text-xs leading-none opacity-80">
      {children}
    </kbd>
  );
}
