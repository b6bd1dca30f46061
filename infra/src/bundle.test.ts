import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
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
});
