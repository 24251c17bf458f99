import type { Scenario, Step } from './scenario.ts';

/**
 * The shortest scenario found that still fails: pieces of its list of steps are left out, halves first and single
 * steps last, for as long as what is left fails too (delta debugging). Waits are then made zero where that changes
 * nothing.
 */
export async function shrink(
  scenario: Scenario,
  fails: (scenario: Scenario) => Promise<boolean>,
): Promise<Scenario> {
  const stillFails = (steps: readonly Step[]): Promise<boolean> => fails({ ...scenario, steps });
  let steps = scenario.steps;
  let size = Math.ceil(steps.length / 2);
  while (size >= 1) {
    let isShorter = false;
    for (let from = 0; from < steps.length;) {
      const without = [...steps.slice(0, from), ...steps.slice(from + size)];
      if (without.length < steps.length && (await stillFails(without))) {
        steps = without;
        isShorter = true;
      } else from += size;
    }
    if (!isShorter || size > 1) size = size === 1 ? 0 : Math.ceil(size / 2);
  }
  for (const [at, step] of steps.entries()) {
    const hurried = steps.with(at, { ...step, after: 0 });
    if (step.after > 0 && (await stillFails(hurried))) steps = hurried;
  }
  return { ...scenario, steps };
}
