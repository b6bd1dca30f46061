import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { adminFolder, buildAdminIfStale } from './build-admin.ts';

/** What may be shipped to a browser; anything else wants somebody's eyes first. */
const allowed = ['MIT', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'ISC', 'Unlicense', 'CC0-1.0'];

let shipped: { name: string; licence: string; text: string }[];
beforeAll(async () => {
  await buildAdminIfStale(() => undefined);
  const [, ...parts] = readFileSync(path.join(adminFolder, 'licences.txt'), 'utf8').split(/^## (?=\S+ - \d)/m);
  shipped = parts.map((part) => {
    const [heading = '', ...lines] = part.split('\n');
    const [, name = '', licence = ''] = /^(\S+) - \S+(?: \((.+)\))?$/.exec(heading) ?? [];
    return { name, licence, text: lines.join('\n').trim() };
  });
}, 240_000);

describe('what the staff app ships', () => {
  it('is listed by name', () => {
    expect(shipped.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['react', 'react-dom', '@mantine/core', 'react-intl', 'zod']),
    );
  });

  it('is under licences that ask for no source of ours: no GPL, no AGPL', () => {
    expect(shipped.filter(({ licence }) => !allowed.includes(licence))).toEqual([]);
  });

  it('comes with the words of its licence, where its authors put them beside it', () => {
    const without = shipped.filter(({ text }) => text === '').map(({ name }) => name);
    expect(without).toEqual(['react-remove-scroll-bar']);
  });
});
