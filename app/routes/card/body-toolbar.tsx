import { useEditorState, type Editor } from '@tiptap/react';
import { Bold, Code, Heading, Italic, List, ListOrdered, Quote, Strikethrough } from 'lucide-react';
import type { ReactNode } from 'react';
import { Toolbar } from 'react-aria-components';
import { IconButton } from '#ui/icon-button.tsx';
import { toolbarClasses } from './toolbar-classes.ts';

type Tool = {
  readonly label: string;
  readonly icon: ReactNode;
  readonly isOn: (editor: Editor) => boolean;
  readonly toggle: (editor: Editor) => void;
};

const mark = (name: string, label: string, icon: ReactNode): Tool => ({
  label,
  icon,
  isOn: (editor) => editor.isActive(name),
  toggle: (editor) => editor.chain().focus().toggleMark(name).run(),
});

const size = { size: 16, 'aria-hidden': true } as const;

const TOOLS: readonly Tool[] = [
  mark('bold', 'Bold', <Bold {...size} />),
  mark('italic', 'Italic', <Italic {...size} />),
  mark('strike', 'Struck through', <Strikethrough {...size} />),
  mark('code', 'Code', <Code {...size} />),
  {
    label: 'Heading',
    icon: <Heading {...size} />,
    isOn: (editor) => editor.isActive('heading'),
    toggle: (editor) =>
      editor.chain().focus().toggleNode('heading', 'paragraph', { level: 2 }).run(),
  },
  {
    label: 'List',
    icon: <List {...size} />,
    isOn: (editor) => editor.isActive('bulletList'),
    toggle: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    label: 'Numbered list',
    icon: <ListOrdered {...size} />,
    isOn: (editor) => editor.isActive('orderedList'),
    toggle: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    label: 'Quote',
    icon: <Quote {...size} />,
    isOn: (editor) => editor.isActive('blockquote'),
    toggle: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
];

/** What can be done to the selected text; one stop for Tab, arrow keys inside. */
export function BodyToolbar({ editor }: { editor: Editor }) {
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => TOOLS.map((tool) => tool.isOn(now)),
  });
  return (
    <Toolbar aria-label="Format the description" className={toolbarClasses}>
      {TOOLS.map((tool, index) => (
        <IconButton
          key={tool.label}
          label={tool.label}
          icon={tool.icon}
          size="s"
          preventFocusOnPress
          aria-pressed={on[index] ?? false}
          className={on[index] ? 'bg-sunken text-ink' : ''}
          onPress={() => tool.toggle(editor)}
        />
      ))}
    </Toolbar>
  );
}
