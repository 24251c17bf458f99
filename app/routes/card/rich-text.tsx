import { Fragment, type ReactNode } from 'react';
import type { RichMark, RichNode, RichText } from '#model/board/board.ts';

/** How a description looks, read or written: one set of rules, so that nothing moves when the editor takes over. */
export const richTextClasses =
  'text-sm text-ink outline-none [&_p]:min-h-5 [&>*+*]:mt-2 [&_h3]:font-serif [&_h3]:text-lg [&_h3]:font-medium ' +
  '[&_h4]:font-serif [&_h4]:text-base [&_h4]:font-medium [&_h5]:font-semibold [&_ul]:list-disc [&_ul]:ps-5 ' +
  '[&_ol]:list-decimal [&_ol]:ps-5 [&_li+li]:mt-1 [&_blockquote]:border-s-2 [&_blockquote]:border-line ' +
  '[&_blockquote]:ps-3 [&_blockquote]:text-ink-2 [&_code]:rounded-control [&_code]:bg-sunken [&_code]:px-1 ' +
  '[&_pre]:overflow-x-auto [&_pre]:rounded-control [&_pre]:bg-sunken [&_pre]:p-2 [&_pre_code]:px-0 ' +
  '[&_hr]:border-line [&_a]:text-brass-ink [&_a]:underline';

/** The heading element for a level: a card's own title is the h2 above. */
export const headingTag = (level: number): 'h3' | 'h4' | 'h5' =>
  level <= 1 ? 'h3' : level === 2 ? 'h4' : 'h5';

/** A description as it is read; the server draws it, so it is there without script. Its nodes are already safe. */
export function RichTextView({ text }: { text: RichText }) {
  return <div className={richTextClasses}>{text.map(draw)}</div>;
}

function draw(node: RichNode, index: number): ReactNode {
  if (node.type === 'text') return <Fragment key={index}>{marked(node.text, node.marks)}</Fragment>;
  const inside = node.content.map(draw);
  switch (node.type) {
    case 'paragraph':
      return <p key={index}>{inside}</p>;
    case 'heading': {
      const Heading = headingTag(node.level ?? 2);
      return <Heading key={index}>{inside}</Heading>;
    }
    case 'bulletList':
      return <ul key={index}>{inside}</ul>;
    case 'orderedList':
      return <ol key={index}>{inside}</ol>;
    case 'listItem':
      return <li key={index}>{inside}</li>;
    case 'blockquote':
      return <blockquote key={index}>{inside}</blockquote>;
    case 'codeBlock':
      return (
        <pre key={index}>
          <code>{inside}</code>
        </pre>
      );
    case 'hardBreak':
      return <br key={index} />;
    case 'horizontalRule':
      return <hr key={index} />;
  }
}

function marked(text: string, marks: readonly RichMark[]): ReactNode {
  return marks.reduce<ReactNode>((inside, mark) => {
    switch (mark.type) {
      case 'bold':
        return <strong>{inside}</strong>;
      case 'italic':
        return <em>{inside}</em>;
      case 'strike':
        return <s>{inside}</s>;
      case 'code':
        return <code>{inside}</code>;
      case 'link':
        return (
          <a href={mark.href} rel="noreferrer" target="_blank">
            {inside}
          </a>
        );
    }
  }, text);
}
