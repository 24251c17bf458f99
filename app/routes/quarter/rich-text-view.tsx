import { Fragment, type ReactNode } from 'react';
import type { RichMark, RichNode, RichText } from '#model/board/board.ts';

/** A description as it is read, not written. The nodes are already safe (`readRichText` dropped the rest). */
export function RichTextView({ text }: { text: RichText }) {
  return <>{text.map(show)}</>;
}

function show(node: RichNode, index: number): ReactNode {
  if (node.type === 'text') return <Fragment key={index}>{marked(node.text, node.marks)}</Fragment>;
  const inside = node.content.map(show);
  switch (node.type) {
    case 'paragraph':
      return inside.length > 0 && <p key={index}>{inside}</p>;
    case 'heading':
      // Below the priority's own heading, whatever level was chosen.
      return (
        <p key={index} className="font-semibold text-ink">
          {inside}
        </p>
      );
    case 'bulletList':
      return (
        <ul key={index} className="list-disc ps-6">
          {inside}
        </ul>
      );
    case 'orderedList':
      return (
        <ol key={index} className="list-decimal ps-6">
          {inside}
        </ol>
      );
    case 'listItem':
      return <li key={index}>{inside}</li>;
    case 'blockquote':
      return (
        <blockquote key={index} className="border-s-2 border-line ps-4">
          {inside}
        </blockquote>
      );
    case 'codeBlock':
      return (
        <pre key={index} className="overflow-x-auto rounded-control bg-sunken p-2 text-sm">
          {inside}
        </pre>
      );
    case 'hardBreak':
      return <br key={index} />;
    case 'horizontalRule':
      return <hr key={index} className="border-line" />;
  }
}

function marked(text: string, marks: readonly RichMark[]): ReactNode {
  return marks.reduce<ReactNode>((inside, mark) => {
    switch (mark.type) {
      case 'bold':
        return <strong className="font-semibold text-ink">{inside}</strong>;
      case 'italic':
        return <em>{inside}</em>;
      case 'strike':
        return <s>{inside}</s>;
      case 'code':
        return <code className="rounded-control bg-sunken px-1">{inside}</code>;
      case 'link':
        return (
          <a href={mark.href} rel="noreferrer" className="text-ink underline decoration-brass">
            {inside}
          </a>
        );
    }
  }, text);
}
