import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { synthesize } from './synthesize.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'kesher-synth-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a second synth', () => {
  it('writes the templates, bundles and staff app of the first one, byte by byte', async () => {
    const first = await synthesize('demo', path.join(folder, 'first'));
    const second = await synthesize('demo', path.join(folder, 'second'));
    const files = filesIn(first.folder);
    expect(files.some((file) => /^site-\w{16}\/admin\/index\.html$/.test(file))).toBe(true);
    expect(files.filter((file) => file.endsWith('index.mjs')).length).toBeGreaterThan(10);
    expect(filesIn(second.folder)).toEqual(files);
    const read = (where: string, file: string) => readFileSync(path.join(where, file));
    expect(files.filter((file) => !read(first.folder, file).equals(read(second.folder, file)))).toEqual([]);
  }, 240_000);
});

function filesIn(where: string): string[] {
  return (
    readdirSync(where, { recursive: true, encoding: 'utf8' })
      // CDK's metadata says from which line each construct was made: that is about whoever calls, and never deployed.
      .filter((file) => !file.endsWith('.metadata.json') && statSync(path.join(where, file)).isFile())
      .toSorted()
  );
}
