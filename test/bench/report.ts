import { cpus, loadavg, totalmem } from 'node:os';
import type { Contestant } from './contestants.ts';
import { NotEqual, type Part } from './part.ts';
import { median } from './statistics.ts';

type PartFigures = {
  /** By figure, then by contestant: one value a round. */
  readonly values: Map<string, Map<string, number[]>>;
  readonly remarks: string[];
  readonly loads: number[];
};

const nothing = (): PartFigures => ({ values: new Map(), remarks: [], loads: [] });

/** Gathers figures and prints them as tables: a figure a line, a contestant a column, medians of the rounds. */
export class Report {
  readonly #contestants: readonly Contestant[];
  readonly #parts = new Map<Part, PartFigures>();
  #current: PartFigures | undefined;

  constructor(contestants: readonly Contestant[]) {
    this.#contestants = contestants;
  }

  begin(part: Part): void {
    this.#current = nothing();
    this.#parts.set(part, this.#current);
  }

  add({ name }: Contestant, figures: ReadonlyMap<string, number>): void {
    this.#current?.loads.push(loadavg()[0] ?? 0);
    for (const [figure, value] of figures) {
      const byName = this.#current?.values.get(figure) ?? new Map<string, number[]>();
      byName.set(name, [...(byName.get(name) ?? []), value]);
      this.#current?.values.set(figure, byName);
    }
  }

  /** A run that does not count, and why. */
  discard({ name }: Contestant, error: unknown): void {
    const why = error instanceof NotEqual ? error.message : String(error);
    process.stderr.write(`${name}: ${error instanceof Error ? error.stack : why}\n`);
    this.#current?.remarks.push(`A run of ${name} does not count: ${why}.`);
  }

  /** One part as a table. */
  table(part: Part): string {
    const { values, remarks, loads } = this.#parts.get(part) ?? nothing();
    const shown = this.#contestants.filter((each) => part.isFor?.(each) !== false);
    const lines = [
      ['', ...shown.map(({ name }) => name)],
      ...[...values].map(([figure, byName]) => [
        figure,
        ...shown.map(({ name }) => say(median(byName.get(name) ?? []))),
      ]),
    ];
    const [head = [], ...rows] = lines;
    const rule = head.map((_cell, at) => (at === 0 ? '---' : '---:'));
    const load = `Load of the machine meanwhile: ${say(median(loads))}.`;
    return [
      `### ${part.name}`,
      '',
      `${part.says}:`,
      '',
      ...[head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`),
      '',
      [load, ...remarks].join(' '),
      '',
    ].join('\n');
  }

  /** Everything as a document. */
  document({ flags, rounds }: { flags: readonly string[]; rounds: number }): string {
    const [cpu] = cpus();
    return [
      `Made by \`npm run bench:sync -- ${flags.join(' ')}\` with Node ${process.versions.node} on ${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 1e9)} GB, ${process.platform}. Medians of ${rounds} round${rounds === 1 ? '' : 's'}, contestants in turns. Server and pages share the cores, so absolute figures are worse than on a machine of its own, and what else ran meanwhile is in them; the load average of each part says how much. Compare columns, not machines.`,
      '',
      'A figure counts only if all copies are equal at the end. What a contestant has on disk when others see an edit:',
      '',
      ...this.#contestants.map(({ name, stores }) => `- **${name}**: ${stores}.`),
      '',
      'The relay hands frames on without knowing what is in them: it is the floor, not a server. Quarterdeck runs with its limits on messages and sockets lifted, because all pages are one person here.',
      '',
      ...[...this.#parts.keys()].map((part) => this.table(part)),
    ].join('\n');
  }
}

function say(value: number): string {
  if (Number.isNaN(value)) return '–';
  if (value >= 1000) return Math.round(value).toLocaleString('en');
  return value >= 100
    ? value.toFixed(0)
    : value >= 10
      ? value.toFixed(1)
      : value.toFixed(value >= 1 ? 2 : 3);
}
