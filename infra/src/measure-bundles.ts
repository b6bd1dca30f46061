import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FunctionSpec } from '@kesher/adapters/lambda/function-spec';
import { allFunctions } from '@kesher/local/apps';
import { type Bundle, bundleClients, bundleEntries } from './bundle.ts';

/**
 * Prints JSON: per function its minified size, the milliseconds that importing it takes, and the milliseconds that
 * importing the bare SDK clients takes which it would use by its manifest. Both are imported in turn, each in a process of
 * its own; medians.
 */
type MeasuredBundle = Pick<Bundle, 'bytes'> & {
  name: string;
  clients: readonly string[];
  importMs: number;
  clientsImportMs: number;
};

const rounds = 9;

/** The SDK's clients for what a function may read, write, hint at and send. */
function clientsOf({ reads, writes, sendsTo, channels }: FunctionSpec): string[] {
  return [
    ...(reads.length + writes.length > 0 ? ['@aws-sdk/client-dynamodb'] : []),
    ...(sendsTo.length > 0 ? ['@aws-sdk/client-sqs'] : []),
    ...(channels.includes('email') ? ['@aws-sdk/client-ses'] : []),
    ...(channels.includes('sms') ? ['@aws-sdk/client-sns'] : []),
  ];
}

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
  // The three lanes share a bundle.
  const specs = new Map(allFunctions.map((spec) => [spec.entry.href, spec]));
  for (const [index, [href, bundle]] of [...bundles].entries()) {
    const spec = specs.get(href);
    const clients = spec ? clientsOf(spec) : [];
    const bare = path.join(folder, `clients-${index}.mjs`);
    await bundleClients(clients, bare);
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      ours.push(importMs(path.join(bundle.folder, 'index.mjs')));
      theirs.push(importMs(bare));
    }
    const name = path.basename(bundle.folder);
    measured.push({
      name,
      bytes: bundle.bytes,
      clients,
      importMs: median(ours),
      clientsImportMs: median(theirs),
    });
  }
  process.stdout.write(JSON.stringify(measured));
} finally {
  rmSync(folder, { recursive: true });
}
