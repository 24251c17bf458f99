import { readCommentText, type CommentPart } from '#model/comment-text.ts';
import type { Named } from '#model/mentions.ts';

type CommentTextProps = { readonly text: string; readonly mentioned: readonly Named[] };

/** A comment as it was written, line by line, with the web addresses in it to follow and the people in it named. */
export function CommentText({ text, mentioned }: CommentTextProps) {
  return (
    <p className="text-sm break-words whitespace-pre-wrap text-ink">
      {readCommentText(text, mentioned).map((part, index) => (
        <Part key={index} part={part} />
      ))}
    </p>
  );
}

function Part({ part: { type, text } }: { part: CommentPart }) {
  if (type === 'text') return text;
  if (type === 'mention') return <span className="font-medium text-brass-ink">{text}</span>;
  return (
    <a href={text} rel="noreferrer" target="_blank" className="text-brass-ink underline">
      {text}
    </a>
  );
}
