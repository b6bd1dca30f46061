import { expect, it } from 'vitest';
import { mutants } from './mutants.ts';
import { patched, simulated, sourceOf } from './patched-modules.ts';
import { runSeeds } from './run-seeds.ts';

it('has at least twenty mutants, each of which still finds its place in the code', () => {
  expect(mutants.length).toBeGreaterThanOrEqual(20);
  for (const { patches } of mutants) {
    const texts = new Map<string, string>();
    for (const patch of [...simulated, ...patches]) {
      const before = texts.get(patch.file) ?? sourceOf(patch);
      texts.set(patch.file, patched(before, patch));
      expect(texts.get(patch.file)).not.toBe(before);
    }
  }
});

it('is caught: a channel that is called again by itself', async () => {
  const mutant = mutants.find(({ name }) => name.startsWith("the SDK's default retries"));
  const broken = new Set<string>();
  const seeds = Array.from({ length: 60 }, (_, index) => index + 1);
  await runSeeds(
    { place: 'shop', seeds, patches: [...simulated, ...(mutant?.patches ?? [])], twice: false, untilViolation: false },
    ({ result }) => result.violations.forEach(({ rule }) => broken.add(rule)),
  );
  // Each run ends at the first promise that breaks: where the channel's event has settled the row before the second
  // call, that call has no live claim any more; where the second call is refused, the row denies what the first one sent,
  // and nobody corrects it; everywhere else the customer has the same mail twice.
  expect(broken).toContain('once');
  expect([...broken].filter((rule) => !['live claim', 'nothing silent', 'correction', 'once'].includes(rule))).toEqual(
    [],
  );
}, 60_000);
