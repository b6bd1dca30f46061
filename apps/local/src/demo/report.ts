import type { DemoResult } from './run-demo.ts';

/** The ledger as a table for people. */
export function demoReport(result: DemoResult): string {
  const rows: [string, number | string][] = [
    ['audience', result.audience],
    ...Object.entries(result.outcomes).map(([outcome, count]): [string, number] => [`  ${outcome}`, count]),
    ['of those not told or waiting, because', ''],
    ...Object.entries(result.reasons).map(([reason, count]): [string, number] => [`  ${reason}`, count]),
    ['languages', list(result.languages)],
    ['told by', list(result.channels)],
    ['call tasks', result.callTasks],
    ['accepted by the channels', result.accepted ?? 'not known here'],
    ['duplicates at the channels', result.duplicates ?? 'not known here'],
    ['promised next update', `${result.promise.dueAt} (${result.promise.state})`],
    ['seconds', result.seconds],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`);
  const verdict = result.difference === 0 ? 'The ledger adds up.' : `The ledger is off by ${result.difference}.`;
  return `\n${lines.join('\n')}\n\n${verdict}\n`;
}

function list(counts: Record<string, number>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}
