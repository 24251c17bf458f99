import type { Health } from './health.ts';

/** From worst to best. What is not known counts as worse than good, never as good. */
const WORST_FIRST: readonly Health[] = ['off-track', 'at-risk', 'stale', 'no-data', 'on-track'];

/**
 * A priority's health: the worst of its key results that carry weight, unless a person overrode it.
 * `computed` is kept beside so that both are shown.
 */
export function priorityHealth(
  assessments: readonly { readonly health: Health; readonly weight: number }[],
  override?: Health,
): { readonly health: Health; readonly computed: Health } {
  const weighed = assessments.filter(({ weight }) => weight > 0);
  const computed =
    WORST_FIRST.find((health) => weighed.some((each) => each.health === health)) ?? 'no-data';
  return { health: override ?? computed, computed };
}
