import { useNavigation } from '@remix-run/react';

/** A thin brass line at the top while another page is on its way; not for those that come at once. */
export function NavigationProgress() {
  const isMoving = useNavigation().state !== 'idle';
  return (
    <div
      aria-hidden
      className={`pointer-events-none fixed inset-x-0 top-0 z-60 h-0.5 origin-left bg-brass transition ease-out ${
        isMoving
          ? 'scale-x-75 opacity-100 delay-200 duration-1000'
          : 'scale-x-0 opacity-0 duration-150'
      }`}
    />
  );
}
