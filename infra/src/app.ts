import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { App, Validations } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks } from 'cdk-nag';
import { type Bundle, bundleBarBytes, bundleEntries } from './bundle.ts';
import { addKesher } from './kesher.ts';
import { allFunctions } from './kesher-functions.ts';
import { loadStage } from './stage.ts';

const { values } = parseArgs({ options: { stage: { type: 'string', default: 'demo' } } });
const stage = await loadStage(values.stage);
const out = path.resolve(import.meta.dirname, '../cdk.out');
const bundles = await bundleEntries(
  allFunctions.map(({ entry }) => entry),
  path.join(out, 'bundles'),
);

const app = new App({ outdir: process.env['CDK_OUTDIR'] ?? path.join(out, stage.name) });
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
addKesher(app, stage, (entry) => Code.fromAsset(bundleOf(entry).folder));
const assembly = app.synth();
// What an admin puts to `/staff/settings` once: without settings nothing is sent.
await writeFile(
  path.join(assembly.directory, 'first-settings.json'),
  `${JSON.stringify({ ...stage.business, revision: 1 }, undefined, 2)}\n`,
);
process.stdout.write(`${report()}\n${assembly.stacks.length} stacks in ${path.relative('.', assembly.directory)}\n`);

function bundleOf(entry: URL): Bundle {
  const bundle = bundles.get(entry.href);
  if (!bundle) throw new Error(`${entry.pathname} was not bundled`);
  return bundle;
}

/** Each function with its bundle's weight, heaviest first. */
function report(): string {
  return allFunctions
    .map(({ name, entry }) => ({ name, bytes: bundleOf(entry).bytes }))
    .toSorted((a, b) => b.bytes - a.bytes)
    .map(({ name, bytes }) => {
      const over = bytes > bundleBarBytes ? '  over the bar of 1,000 kB' : '';
      return `${String(Math.round(bytes / 1000)).padStart(6)} kB  ${name}${over}`;
    })
    .join('\n');
}
