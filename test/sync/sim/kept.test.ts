import './virtual-time.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Scenario } from './scenario.ts';
import { useStage } from './seeds.ts';
import { simulate } from './simulate.ts';

const FOLDER = new URL('./kept/', import.meta.url);
const stage = useStage();

// What `npm run sim` printed when it failed, under the name of what was wrong.
for (const file of readdirSync(FOLDER)) {
  test(`R2 R3 R4 R5 ${file.replace('.json', '').replaceAll('-', ' ')}`, async () => {
    const scenario = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Scenario;
    expect(await simulate(scenario, stage())).toBeUndefined();
  });
}
