/** The usual OKR bands of a grade. */
export type GradeBand = 'green' | 'amber' | 'red';

/** A priority's grade at the quarter's close, 0.0 to 1.0: the weighted mean of its key results' progress; undefined for none. */
export function gradeOf(
  results: readonly { readonly progress?: number; readonly weight: number }[],
): number | undefined {
  let sum = 0;
  let weights = 0;
  for (const { progress, weight } of results) {
    if (progress === undefined || weight <= 0) continue;
    sum += progress * weight;
    weights += weight;
  }
  return weights === 0 ? undefined : Math.round((sum / weights) * 10) / 10;
}

/** From 0.7 green, from 0.4 amber, below that red. */
export function gradeBand(grade: number): GradeBand {
  if (grade >= 0.7) return 'green';
  return grade >= 0.4 ? 'amber' : 'red';
}
