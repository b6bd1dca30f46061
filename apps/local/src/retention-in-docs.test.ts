import { readFileSync } from 'node:fs';
import { retainedKinds, retentionTable } from '@kesher/domain/retention/retention';
import { retentionReasons } from '@kesher/domain/retention/retention-reasons';
import { isChangeable } from '@kesher/domain/retention/wanted-retention';
import { expect, it } from 'vitest';

const security = readFileSync(new URL('../../../docs/security.md', import.meta.url), 'utf8');

it('is told in docs/security.md how long everything is kept, as the program has it', () => {
  const told = security.split('\n').filter((line) => /^\| `\w+` \| (\d+ (days|months)|until erased) \|/.test(line));
  const rows = retainedKinds.map((kind) => {
    const { keep, unit, min, max } = retentionTable[kind];
    const { from, holds, why } = retentionReasons[kind];
    const choice = isChangeable(kind) ? `${min} to ${max} ${unit}` : 'no';
    const kept = Number.isFinite(keep) ? `${keep} ${unit}` : 'until erased';
    return `| \`${kind}\` | ${kept} | ${choice} | ${from} | ${holds} | ${why} |`;
  });
  expect(told).toEqual(rows);
});
