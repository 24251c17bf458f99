/** A text in pieces, some of which are what somebody looked for. */
export type MarkedPieces = readonly { readonly text: string; readonly isFound: boolean }[];

/** A text with what was looked for marked: heavier and underlaid, not by colour alone. */
export function MarkedText({ parts }: { parts: MarkedPieces }) {
  return parts.map(({ text, isFound }, at) =>
    isFound ? (
      <mark
        key={at}
        className="rounded-[2px] bg-selected font-medium text-inherit underline decoration-brass decoration-2 underline-offset-2"
      >
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
