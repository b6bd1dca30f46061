import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');

it('the README sends to files that there are', () => {
  const line = /^Where to change what: .+$/m.exec(readFileSync(path.join(root, 'README.md'), 'utf8'))?.[0] ?? '';
  const places = [...line.matchAll(/`([^`]+)`/g)].map(([, place = '']) => place);
  let folder = '';
  const missing = places.filter((place) => {
    // A name alone stands beside the one before it.
    const whole = place.includes('/') ? place : path.join(folder, place);
    folder = path.dirname(whole);
    return globSync(whole.replaceAll(/<\w+>/g, '*'), { cwd: root }).length === 0;
  });
  expect(places).toContain('packages/domain/src/import/*-fields.ts');
  expect(missing).toEqual([]);
});
