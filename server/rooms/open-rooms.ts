import type { BoardRow } from '#db/boards.ts';
import type { CloseReason } from '#model/close-codes.ts';
import type { BoardId } from '#model/ids.ts';
import { Room, type RoomParts } from './room.ts';

/** The boards in memory, each opened once however many ask for it. */
export type OpenRooms = {
  /** The room of a board; rejects when it cannot be read. */
  open(board: BoardRow): Promise<Room>;
  /** Ends the rooms of a board, whatever its epoch. */
  drop(boardId: BoardId, reason: CloseReason): Promise<void>;
  /** Waits until all that anybody wrote is durable, then ends every room. */
  stop(): Promise<void>;
};

type OpenRoomsParts = Omit<RoomParts, 'onRest' | 'onDropped'>;

/** Makes {@link OpenRooms}; a room nobody needs for `roomIdleMs` is closed. */
export function createOpenRooms(parts: OpenRoomsParts): OpenRooms {
  const { limits, log, compact } = parts;
  const rooms = new Map<string, Promise<Room>>();
  const idle = new Map<Room, NodeJS.Timeout>();
  const nameOf = ({ id, epoch }: Pick<BoardRow, 'id' | 'epoch'>): string => `${id}.${epoch}`;

  const onRest = (room: Room): void => {
    clearTimeout(idle.get(room));
    idle.set(
      room,
      setTimeout(() => void closeIfIdle(room), limits.roomIdleMs),
    );
  };

  const closeIfIdle = async (room: Room): Promise<void> => {
    if (!room.isAtRest) return;
    const isLong = room.hasLongLog;
    room.drop('comeBack');
    try {
      // From what is on disk: whoever comes meanwhile is not kept waiting.
      if (isLong) await compact(room.board);
    } catch (error) {
      // The log still has everything; the next load only takes longer.
      log.fault(`Board ${room.board.id}: no snapshot could be taken`, error);
    }
  };

  const onDropped = (room: Room): void => {
    clearTimeout(idle.get(room));
    idle.delete(room);
    rooms.delete(nameOf(room.board));
  };

  const load = async (board: BoardRow): Promise<Room> => {
    try {
      const room = await Room.open(board, { ...parts, onRest, onDropped });
      // Whoever asked for it may have gone meanwhile, and then nobody else says that it is at rest.
      onRest(room);
      return room;
    } catch (error) {
      rooms.delete(nameOf(board));
      throw error;
    }
  };

  return {
    open: (board) => {
      const name = nameOf(board);
      const opening = rooms.get(name) ?? load(board);
      rooms.set(name, opening);
      return opening;
    },
    drop: async (boardId, reason) => {
      const named = [...rooms].filter(([name]) => name.startsWith(`${boardId}.`));
      for (const [, opening] of named) {
        // One that cannot be read has nobody in it.
        const room = await opening.catch(() => undefined);
        room?.drop(reason);
      }
    },
    stop: async () => {
      const opened = await Promise.allSettled(rooms.values());
      await Promise.all(
        opened.map(async (opening) => {
          if (opening.status === 'rejected') return;
          await opening.value.settle();
          opening.value.drop('goingAway');
        }),
      );
    },
  };
}
