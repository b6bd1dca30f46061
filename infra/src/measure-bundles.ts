import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { allFunctions } from '@kesher/local/apps';
import { type Bundle, bundleClients, bundleEntries } from './bundle.ts';

/**
 * Prints JSON: per function its minified size, the milliseconds that importing it takes, and the milliseconds that
 * importing the bare SDK clients inside it takes. Both are imported in turn, each in a process of its own; medians.
 */
type MeasuredBundle = Pick<Bundle, 'bytes' | 'clients'> & { name: string; importMs: number; clientsImportMs: number };

const rounds = 9;

function importMs(file: string): number {
  const code = `const t = performance.now(); await import(${JSON.stringify(file)}); process.stdout.write(String(performance.now() - t)); process.exit(0);`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8' }));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const folder = mkdtempSync(path.join(tmpdir(), 'kesher-bundles-'));
try {
  const bundles = await bundleEntries(
    allFunctions.map(({ entry }) => entry),
    folder,
  );
  const measured: MeasuredBundle[] = [];
  for (const [index, bundle] of [...bundles.values()].entries()) {
    const bare = path.join(folder, `clients-${index}.mjs`);
    await bundleClients(bundle.clients, bare);
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      ours.push(importMs(path.join(bundle.folder, 'index.mjs')));
      theirs.push(importMs(bare));
    }
    const name = path.basename(bundle.folder);
    measured.push({
      name,
      bytes: bundle.bytes,
      clients: bundle.clients,
      importMs: median(ours),
      clientsImportMs: median(theirs),
    });
  }
  process.stdout.write(JSON.stringify(measured));
} finally {
  rmSync(folder, { recursive: true });
}
