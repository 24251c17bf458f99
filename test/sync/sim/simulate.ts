import { inVirtualTime } from './virtual-time.ts';
import type { Scenario, Step } from './scenario.ts';
import type { Stage } from './stage.ts';
import { World } from './world.ts';

/** What went wrong, and at which step. */
export type Failure = { readonly says: string; readonly step: Step | undefined };

/**
 * Runs a scenario; undefined when everything promised was kept.
 *
 * What is real: the rooms, the SQLite file and every statement on it, the browser's `BoardLink` with y-websocket, Yjs.
 * What is simulated: time, timers, randomness, the network, and the moments at which the disk answers.
 *
 * The same scenario runs the same way every time: time stands still while promises go on and SQLite's threads work,
 * so that nothing depends on how fast they are. Only the ids of people, KPIs and sessions differ between two
 * processes, and no decision hangs on those. Work given to other threads by anything but `disk.ts` would break this.
 */
export async function simulate(scenario: Scenario, stage: Stage): Promise<Failure | undefined> {
  const world = new World(scenario, stage);
  let step: Step | undefined;
  const listeners = new Set(process.listeners('exit'));
  return inVirtualTime(world.time, async () => {
    try {
      await world.run((next) => {
        step = next;
      });
      return undefined;
    } catch (error) {
      // Whatever is thrown ends the run: a broken promise, or something that nobody caught.
      return {
        says: error instanceof Error ? (error.stack ?? error.message) : String(error),
        step,
      };
    } finally {
      // y-websocket's, of pages that crashed: each would keep its whole world in memory.
      for (const each of process.listeners('exit')) {
        if (!listeners.has(each)) process.off('exit', each);
      }
    }
  });
}
