import { Node, textblockTypeInputRule } from '@tiptap/core';
import { headingTag } from './rich-text.tsx';

const LEVELS = [1, 2, 3];

/**
 * Headings of a description. The kit's own draws level 1 as h1; a description stands below the card's title, so its
 * headings begin lower, the same as where it is only read.
 */
export const CardHeading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,

  addAttributes: () => ({ level: { default: 1, rendered: false } }),

  parseHTML: () =>
    [1, 2, 3, 4, 5, 6].map((written) => ({
      tag: `h${written}`,
      attrs: { level: Math.min(written, LEVELS.length) },
    })),

  renderHTML: ({ node }) => [headingTag(Number(node.attrs['level'])), 0],

  addKeyboardShortcuts() {
    return Object.fromEntries(
      LEVELS.map((level) => [
        `Mod-Alt-${level}`,
        () => this.editor.commands.toggleNode(this.name, 'paragraph', { level }),
      ]),
    );
  },

  addInputRules() {
    return LEVELS.map((level) =>
      textblockTypeInputRule({
        find: new RegExp(`^(#{${level}})\\s$`),
        type: this.type,
        getAttributes: { level },
      }),
    );
  },
});
