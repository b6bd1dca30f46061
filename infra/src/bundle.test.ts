import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundleEntries } from './bundle.ts';

const root = path.resolve(import.meta.dirname, '../..');

describe('a bundle', () => {
  it('names no folder outside of the checkout, so that another one deploys the same bytes', async () => {
    const out = path.join(root, 'infra/cdk.out');
    mkdirSync(out, { recursive: true });
    const into = mkdtempSync(path.join(out, 'bundle-test-'));
    try {
      // It brings zod's error texts along.
      const entry = new URL('../../apps/customers/src/api-http.ts', import.meta.url);
      const bundle = (await bundleEntries([entry], into)).get(entry.href);
      expect(readFileSync(path.join(bundle?.folder ?? '', 'index.mjs.map'), 'utf8')).toContain('locales/en.js');
      for (const file of ['index.mjs', 'index.mjs.map']) {
        const text = readFileSync(path.join(bundle?.folder ?? '', file), 'utf8');
        expect(text).not.toContain(root);
      }
    } finally {
      rmSync(into, { recursive: true });
    }
  });

  it('of a sender leaves out the kinds of files that are never attached', async () => {
    const into = mkdtempSync(path.join(tmpdir(), 'kesher-bundle-'));
    try {
      const entry = new URL('../../apps/post-office/src/send.ts', import.meta.url);
      const bundle = (await bundleEntries([entry], into)).get(entry.href);
      const text = readFileSync(path.join(bundle?.folder ?? '', 'index.mjs'), 'utf8');
      expect(text).toContain('List-Unsubscribe-Post');
      expect(text).not.toContain('application/vnd.zul');
    } finally {
      rmSync(into, { recursive: true });
    }
  });
});
