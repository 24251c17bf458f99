import Collaboration from '@tiptap/extension-collaboration';
import { EditorContent, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import type { ReactNode } from 'react';
import type * as Y from 'yjs';
import { isSafeLink } from '#model/board/rich-text.ts';
import type { LiveBoard } from '#sync/use-board.ts';
import { nonceOfPage } from '#ui/nonce.ts';
import { BodyToolbar } from './body-toolbar.tsx';
import { CardHeading } from './card-heading.ts';
import { remoteCarets } from './remote-carets.ts';
import { richTextClasses } from './rich-text.tsx';

type BodyEditorProps = {
  readonly fragment: Y.XmlFragment;
  readonly awareness: NonNullable<LiveBoard['awareness']>;
  /** Stands in the editor's place until it is ready, so that nothing moves. */
  readonly before: ReactNode;
};

const kit = StarterKit.configure({
  // The shared document has its own undo, of one's own changes only.
  undoRedo: false,
  underline: false,
  heading: false,
  trailingNode: false,
  link: {
    openOnClick: false,
    defaultProtocol: 'https',
    isAllowedUri: (uri) => isSafeLink(uri),
    HTMLAttributes: { rel: 'noreferrer', target: '_blank' },
  },
});

/** A description being written by several people at once. Loaded only for those who may write. */
export default function BodyEditor({ fragment, awareness, before }: BodyEditorProps) {
  const editor = useEditor(
    {
      immediatelyRender: false,
      injectNonce: nonceOfPage(),
      extensions: [
        kit,
        CardHeading,
        Collaboration.configure({ fragment }),
        remoteCarets(awareness),
      ],
      editorProps: {
        attributes: {
          class: richTextClasses,
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': 'Description',
        },
      },
    },
    [fragment, awareness],
  );
  if (!editor) return before;
  return (
    <>
      <BodyToolbar editor={editor} />
      <EditorContent editor={editor} />
    </>
  );
}
