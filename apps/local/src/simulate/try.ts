import { runSeed } from './run-seed.ts';
const [from, count] = [Number(process.argv[2] ?? 1), Number(process.argv[3] ?? 1)];
const t0 = performance.now();
let bad = 0, steps = 0, sent = 0; const pressed = new Map<string, number>(); const byRule = new Map<string, number[]>();
for (let seed = from; seed < from + count; seed++) {
  const r = await runSeed(seed);
  if (process.argv[4] === 'twice') { const again = await runSeed(seed); if (again.hash !== r.hash) console.log('DIFFERENT', seed); }
  steps += r.steps; sent += r.sent;
  for (const [k, n] of r.pressed) pressed.set(k, (pressed.get(k) ?? 0) + n);
  if (r.violations.length) { bad++; for (const v of r.violations) byRule.set(v.rule, [...(byRule.get(v.rule) ?? []), seed]); }
  if (count === 1) { for (const v of r.violations) { console.log(v.rule, v.says, v.at); console.log(v.story.join('\n')); } console.log(r.steps, r.sent, r.virtualHours); }
}
console.log({ bad, steps, sent, ms: Math.round(performance.now() - t0) });
console.log(Object.fromEntries(pressed));
for (const [rule, seeds] of byRule) console.log(rule, seeds.length, seeds.slice(0, 12).join(' '));
