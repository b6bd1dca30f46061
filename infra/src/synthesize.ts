import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { allFunctions } from '@kesher/local/apps';
import { App, Validations } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { bundleBarBytes, bundleEntries } from './bundle.ts';
import { addKesher } from './kesher.ts';
import { loadStage } from './load-stage.ts';
import { rulePacks } from './rule-packs.ts';
import { buildStaffApp, publishWithWeb, type StaffApp } from './staff-app.ts';
import type { Stage } from './stage.ts';

const root = path.resolve(import.meta.dirname, '../cdk.out');

const nothingBuilt: StaffApp = { version: '', release: '', files: [] };

export type Synthesized = { folder: string; stacks: number; bundles: readonly { name: string; bytes: number }[] };

/**
 * Writes a stage's templates and bundles, with neither network nor credentials. Throws on a stage file that is wrong, on a
 * finding of cdk-nag that nobody explained, and on a bundle over its bar.
 */
export async function synthesize(stageName: string, outdir = path.join(root, stageName)): Promise<Synthesized> {
  const stage = loadStage(stageName);
  const entries = allFunctions.map(({ entry }) => entry);
  await mkdir(root, { recursive: true });
  // A folder of its own, so that two may run at once; beside the others, because source maps name sources from there.
  const built = await mkdtemp(path.join(root, 'bundles-'));
  try {
    const bundleOf = bundleReader(await bundleEntries(entries, built));
    return await writeStage(stage, { bundleOf, outdir });
  } finally {
    await rm(built, { recursive: true });
  }
}

type BundleOf = ReturnType<typeof bundleReader>;

async function writeStage(
  stage: Stage,
  { bundleOf, outdir }: { bundleOf: BundleOf; outdir: string },
): Promise<Synthesized> {
  const bundles = allFunctions
    .map(({ name, entry }) => ({ name, bytes: bundleOf(entry).bytes }))
    .toSorted((a, b) => b.bytes - a.bytes);
  const tooHeavy = bundles.filter(({ bytes }) => bytes > bundleBarBytes);
  if (tooHeavy.length > 0) {
    const named = tooHeavy.map(({ name, bytes }) => `${name} (${bytes})`).join(', ');
    throw new Error(`Over the bar of ${bundleBarBytes} bytes: ${named}`);
  }

  // An imported value cannot vanish under whoever imports it. Said, because CDK warns where it is not.
  const app = new App({ outdir, context: { '@aws-cdk/core:defaultCrossStackReferences': 'strong' } });
  Validations.of(app).addPlugins(...rulePacks(app));
  const staffApp = stage.web.kind === 'cloudfront' ? await buildStaffApp() : nothingBuilt;
  addKesher(app, stage, { codeOf: (entry) => Code.fromAsset(bundleOf(entry).folder), staffApp });
  const assembly = app.synth();
  if (stage.web.kind === 'cloudfront') publishWithWeb(assembly.directory, { stage, staffApp });
  // What an admin puts to `/staff/settings` once: without settings nothing is sent.
  const settings = `${JSON.stringify({ ...stage.business, revision: 1 }, undefined, 2)}\n`;
  await writeFile(path.join(assembly.directory, 'first-settings.json'), settings);
  return { folder: assembly.directory, stacks: assembly.stacks.length, bundles };
}

function bundleReader(bundles: Awaited<ReturnType<typeof bundleEntries>>) {
  return (entry: URL) => {
    const bundle = bundles.get(entry.href);
    if (!bundle) throw new Error(`${entry.pathname} was not bundled`);
    return bundle;
  };
}
