import { actsOfClinic, faultKinds } from '@kesher/testing/simulator/fault-plan';
import type { Told } from './run-seeds.ts';

/** What a number of runs came to. */
export function createSummary() {
  const faults = new Map<string, number>([...faultKinds, ...actsOfClinic].map((kind) => [kind, 0]));
  const pairs = new Set<string>();
  const violations: (Told['result']['violations'][number] & { seed: string })[] = [];
  const unrepeatable: string[] = [];
  const totals = { runs: 0, steps: 0, sends: 0, virtualHours: 0 };
  return {
    add({ result, isRepeatable }: Told): void {
      totals.runs += 1;
      totals.steps += result.steps;
      totals.sends += result.sent;
      totals.virtualHours += result.virtualHours;
      for (const [kind, count] of result.faults) faults.set(kind, (faults.get(kind) ?? 0) + count);
      for (const pair of result.pairs) pairs.add(pair);
      for (const violation of result.violations) violations.push({ seed: nameOf(result), ...violation });
      if (!isRepeatable) unrepeatable.push(nameOf(result));
    },
    report: (elapsedMs: number) => ({
      ...totals,
      seedsPerSecond: Math.round((totals.runs / elapsedMs) * 10_000) / 10,
      faultsInjected: [...faults.values()].reduce((total, count) => total + count, 0),
      faults: Object.fromEntries(faults),
      pairs: pairs.size,
      unrepeatable,
      violations,
    }),
  };
}
export type SummaryReport = ReturnType<ReturnType<typeof createSummary>['report']>;

/** How a run is asked for again. */
function nameOf({ place, seed }: Told['result']): string {
  return place === 'shop' ? String(seed) : `${seed} --place ${place}`;
}

/** The report for people. */
export function printed(report: SummaryReport): string {
  const { faults, violations, unrepeatable } = report;
  const lines = [
    `${report.runs} runs, each done twice · ${report.seedsPerSecond} seeds/s · ${report.steps} steps · ${report.sends} messages taken by channels · ${report.virtualHours} virtual hours`,
    '',
    'Faults injected',
    ...Object.entries(faults).map(([kind, count]) => `  ${kind.padEnd(30)}${String(count).padStart(8)}`),
    `  ${'all'.padEnd(30)}${String(report.faultsInjected).padStart(8)}`,
    `  at ${report.pairs} different (fault × await point) pairs`,
    '',
    ...violations.flatMap(({ seed, rule, says, at, story }) => [
      `Seed ${seed} breaks "${rule}" at ${at}: ${says}`,
      ...story.map((line) => `    ${line}`),
      '',
    ]),
    ...unrepeatable.map((seed) => `Seed ${seed} did not run the same way twice: a clock or a random number leaks.`),
    violations.length + unrepeatable.length === 0
      ? 'No promise was broken.'
      : `${violations.length} promises were broken.`,
  ];
  return lines.join('\n');
}
