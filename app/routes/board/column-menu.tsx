import { Archive, ArrowLeft, ArrowRight, Ellipsis, Gauge, Pencil } from 'lucide-react';
import { COLUMN_CATEGORIES, type Column } from '#model/board/board.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { Menu, MenuItem, MenuSection, MenuSeparator } from '#ui/menu.tsx';
import { useBoardTools } from './board-tools.tsx';
import { categoryWord } from './category-words.ts';

type ColumnMenuProps = {
  readonly column: Column;
  readonly onRename: () => void;
  readonly onLimit: () => void;
};

/** What can be done to a column: its name, place, meaning, limit, and putting it away. */
export function ColumnMenu({ column, onRename, onLimit }: ColumnMenuProps) {
  const { acts, store } = useBoardTools();
  const { columns } = store.board();
  const cardsGoTo = columns.find(({ id }) => id !== column.id)?.title;
  const at = columns.findIndex(({ id }) => id === column.id);
  return (
    <Menu
      label={`Column ${column.title}`}
      placement="bottom end"
      trigger={
        <IconButton
          label={`More about ${column.title}`}
          hasTooltip={false}
          size="s"
          icon={<Ellipsis aria-hidden size={16} />}
        />
      }
    >
      <MenuItem icon={<Pencil size={16} />} onAction={onRename}>
        Rename
      </MenuItem>
      <MenuItem icon={<Gauge size={16} />} onAction={onLimit}>
        {column.limit === undefined ? 'Set a limit' : 'Change the limit'}
      </MenuItem>
      <MenuItem
        icon={<ArrowLeft size={16} />}
        isDisabled={at < 1}
        onAction={() => acts.moveColumn(column.id, columns[at - 2]?.id ?? null)}
      >
        Move left
      </MenuItem>
      <MenuItem
        icon={<ArrowRight size={16} />}
        isDisabled={at === columns.length - 1}
        onAction={() => acts.moveColumn(column.id, columns[at + 1]?.id ?? null)}
      >
        Move right
      </MenuItem>
      <MenuSection
        title="Work here is"
        selectionMode="single"
        selectedKeys={[column.category]}
        onSelectionChange={(chosen) => {
          const category = COLUMN_CATEGORIES.find((each) => chosen !== 'all' && chosen.has(each));
          if (category) acts.setColumnCategory(column.id, category);
        }}
      >
        {COLUMN_CATEGORIES.map((category) => (
          <MenuItem key={category} id={category}>
            {categoryWord(category)}
          </MenuItem>
        ))}
      </MenuSection>
      <MenuSeparator />
      <MenuItem icon={<Archive size={16} />} onAction={() => acts.archiveColumn(column, cardsGoTo)}>
        Archive
      </MenuItem>
    </Menu>
  );
}
