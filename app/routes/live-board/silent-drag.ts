/** For a `DndContext`: dnd-kit's own words are not said, they read ids aloud. The pages say theirs, for pointer and keys alike. */
export const SILENT = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
  restoreFocus: false,
};
