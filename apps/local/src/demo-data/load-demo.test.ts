import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDelayStore } from '@kesher/adapters/dynamodb/delay-store';
import { openTable } from '@kesher/adapters/dynamodb/table';
import { createTableClient } from '@kesher/adapters/dynamodb/table-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allFunctions } from '../apps.ts';
import { onFirstStart } from '../data-folder.ts';
import { type Kesher, startKesher } from '../kesher.ts';
import { hasSettings } from './has-settings.ts';
import { loadDemo } from './load-demo.ts';

const quiet = () => undefined;
let root: string;
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'kesher-first-'));
});
afterAll(() => rmSync(root, { recursive: true }));

describe('the demo', () => {
  let kesher: Kesher;
  beforeAll(async () => {
    kesher = await startKesher({ data: { folder: path.join(root, 'demo') }, port: 0, functions: allFunctions });
  });
  afterAll(() => kesher.stop());

  it('is the same when it is loaded again, as after a start that was interrupted', async () => {
    expect(await hasSettings(kesher.environment)).toBe(false);
    await loadDemo(kesher, quiet);
    expect(await hasSettings(kesher.environment)).toBe(true);
    await loadDemo(kesher, quiet);
    const delays = createDelayStore(openTable(createTableClient(), 'notices', kesher.environment));
    const listed = await delays.list({ limit: 10 });
    expect(listed.delays.map(({ id, version }) => [id, version])).toEqual([['delay-demo-lenses', 1]]);
  }, 120_000);
});

describe('the first start of a data folder', () => {
  it('goes on with the demo where the start before was interrupted', async () => {
    let times = 0;
    const work = async () => {
      times += 1;
      if (times === 1) throw new Error('Ctrl-C');
    };
    const start = (isInUse: boolean) => onFirstStart(root, { isInUse: async () => isInUse, work });
    await expect(start(false)).rejects.toThrow('Ctrl-C');
    // By now the demo's own settings are there.
    await start(true);
    await start(true);
    expect(times).toBe(2);
    expect(existsSync(path.join(root, 'demo-loading'))).toBe(false);
  });

  it('mixes no demo into a folder in which somebody works', async () => {
    const folder = mkdtempSync(path.join(root, 'used-'));
    writeFileSync(path.join(folder, 'holds.json'), '{}');
    await onFirstStart(folder, { isInUse: async () => true, work: () => Promise.reject(new Error('mixed')) });
    expect(existsSync(path.join(folder, 'demo-loaded'))).toBe(true);
  });
});
