import { simulated } from './patched-modules.ts';
import { runSeeds } from './run-seeds.ts';

const [from, to, story] = process.argv.slice(2).map(Number);
const seeds = Array.from({ length: to - from + 1 }, (_, i) => from + i);
const rules: Record<string, number[]> = {};
const t0 = Date.now();
let sent = 0;
const faults: Record<string, number> = {};
await runSeeds({ place: 'clinic', seeds, patches: simulated, twice: false, untilViolation: false }, ({ result }) => {
  sent += result.sent;
  for (const [k, n] of result.faults) faults[k] = (faults[k] ?? 0) + n;
  for (const v of result.violations) {
    (rules[v.rule] ??= []).push(result.seed);
    if (story) console.log(result.seed, v.rule, v.says, v.at, '\n' + v.story.join('\n'));
    else console.log(result.seed, v.rule, v.says.slice(0, 180));
  }
  if (story) console.log(result.seed, 'steps', result.steps, 'sent', result.sent, 'hours', result.virtualHours);
});
console.log(rules, (Date.now() - t0) / seeds.length, 'ms each', sent);
if (story) console.log(JSON.stringify(faults));
