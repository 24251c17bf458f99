/** What is drawn of a long list, from top to bottom: a row, or the empty room of all rows between two drawn ones. */
export type Piece =
  | { readonly is: 'row'; readonly at: number }
  | { readonly is: 'room'; readonly from: number; readonly heightPx: number };

/** A stretch of the list, in px from its top. */
export type Stretch = { readonly fromPx: number; readonly toPx: number };

type Asked = {
  /** Of every row, measured or guessed. Minus the gap: it takes no room. */
  readonly heightsPx: readonly number[];
  /** Between two rows. */
  readonly gapPx: number;
  readonly drawn: Stretch;
  /** Rows that are drawn wherever they are: one that has the focus, one somebody writes in. */
  readonly isPinned: (at: number) => boolean;
  /**
   * Rows that need not be drawn before they come near: what somebody else took away further up brings them into the
   * stretch, far below what is in sight.
   */
  readonly mayWait?: (at: number) => boolean;
};

/** How far above and below what is in sight cards are drawn, so that scrolling does not outrun them. */
const BEYOND_PX = 800;

/** Leaves out what lies outside the stretch; empty room keeps everything else where it would be. */
export function piecesOf({ heightsPx, gapPx, drawn, isPinned, mayWait }: Asked): Piece[] {
  const pieces: Piece[] = [];
  const near = {
    fromPx: drawn.fromPx === 0 ? 0 : drawn.fromPx + BEYOND_PX / 2,
    toPx: drawn.toPx - BEYOND_PX / 2,
  };
  let topPx = 0;
  let room: { from: number; heightPx: number } | undefined;
  const leaveRoom = () => {
    if (room && room.heightPx > 0) pieces.push({ is: 'room', ...room });
  };
  heightsPx.forEach((heightPx, at) => {
    const reaches = ({ fromPx, toPx }: Stretch): boolean =>
      topPx + heightPx >= fromPx && topPx <= toPx;
    const isDrawn = reaches(drawn) && (!mayWait?.(at) || reaches(near));
    if (isDrawn || isPinned(at)) {
      leaveRoom();
      room = undefined;
      pieces.push({ is: 'row', at });
    } else if (room) {
      room.heightPx += gapPx + heightPx;
    } else {
      room = { from: at, heightPx };
    }
    topPx += heightPx + gapPx;
  });
  leaveRoom();
  return pieces;
}

/** What is drawn before anybody has measured a screen, so on the server: more than most screens are high. */
export const AT_FIRST: Stretch = { fromPx: 0, toPx: 1_700 };

/** What to draw for what is in sight: the same as now, as long as that reaches well beyond it. */
export function stretchAround(now: Stretch, seen: Stretch): Stretch {
  const isEnough =
    now.fromPx <= Math.max(0, seen.fromPx - BEYOND_PX / 2) &&
    now.toPx >= seen.toPx + BEYOND_PX / 2 &&
    now.toPx - now.fromPx <= seen.toPx - seen.fromPx + 4 * BEYOND_PX;
  if (isEnough) return now;
  return { fromPx: Math.max(0, seen.fromPx - BEYOND_PX), toPx: seen.toPx + BEYOND_PX };
}
