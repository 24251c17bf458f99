import type { CSSProperties } from 'react';
import { initials } from './initials.ts';

type Size = 's' | 'm' | 'l';

export interface AvatarProps {
  readonly name: string;
  /** A person's colour while they are here, as a ring. */
  readonly colour?: string | undefined;
  readonly size?: Size;
  /** Decoration beside the written name: not read aloud. */
  readonly isDecorative?: boolean;
}

const SIZES: Record<Size, string> = {
  s: 'size-6 text-[0.625rem]',
  m: 'size-8 text-xs',
  l: 'size-10 text-sm',
};

/** A person, as a small disc with initials. */
export function Avatar({ name, colour, size = 'm', isDecorative = false }: AvatarProps) {
  const ring: CSSProperties | undefined =
    colour === undefined ? undefined : { boxShadow: `0 0 0 2px ${colour}` };
  return (
    <span
      {...(isDecorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
      title={name}
      style={ring}
      className={`inline-grid shrink-0 place-items-center rounded-full border border-line bg-sunken font-medium text-ink-2 select-none ${SIZES[size]}`}
    >
      {initials(name)}
    </span>
  );
}
