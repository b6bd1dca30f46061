import { readFileSync } from 'node:fs';
import { retainedKinds, retentionTable } from '@kesher/domain/retention/retention';
import { isChangeable } from '@kesher/domain/retention/wanted-retention';
import { expect, it } from 'vitest';

const security = readFileSync(new URL('../../../docs/security.md', import.meta.url), 'utf8');

it('is told in docs/security.md how long everything is kept, as the program has it', () => {
  const told = security.split('\n').filter((line) => /^\| `\w+` \| \d+ (days|months) \|/.test(line));
  const rows = retainedKinds.map((kind) => {
    const { keep, unit, min, max, from, holds, why } = retentionTable[kind];
    const choice = isChangeable(kind) ? `${min} to ${max}` : 'no';
    return `| \`${kind}\` | ${keep} ${unit} | ${choice} | ${from} | ${holds} | ${why} |`;
  });
  expect(told).toEqual(rows);
});
