import { readCommentText } from '#model/comment-text.ts';

/** A comment as it was written, line by line, with the web addresses in it to follow. */
export function CommentText({ text }: { text: string }) {
  return (
    <p className="text-sm break-words whitespace-pre-wrap text-ink">
      {readCommentText(text).map((part, index) =>
        part.type === 'link' ? (
          <a
            key={index}
            href={part.text}
            rel="noreferrer"
            target="_blank"
            className="text-brass-ink underline"
          >
            {part.text}
          </a>
        ) : (
          part.text
        ),
      )}
    </p>
  );
}
