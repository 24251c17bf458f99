/** Says beside its button that a form was taken. */
export function Done({ answer, intent, says }: { answer: unknown; intent: string; says: string }) {
  const isDone =
    typeof answer === 'object' && answer !== null && 'done' in answer && answer.done === intent;
  return (
    <span role="status" className="text-sm text-ink-2">
      {isDone && says}
    </span>
  );
}
