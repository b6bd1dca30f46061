import { createHash } from 'node:crypto';
import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Aws } from 'aws-cdk-lib';
import * as z from 'zod';
import { adminFolder, buildAdminIfStale } from '../../apps/local/src/admin/build-admin.ts';
import { named, siteBucket } from './names.ts';
import type { Stage } from './stage.ts';

/** The built staff app. Its release is named by what is in it, so the same files are the same release. */
export type StaffApp = { version: string; release: string; files: readonly string[] };

const { version } = z.object({ version: z.string() }).parse(createRequire(import.meta.url)('../../package.json'));

/** Builds the staff app as the local start does. CloudFront compresses by itself, so the compressed twins stay behind. */
export async function buildStaffApp(): Promise<StaffApp> {
  await buildAdminIfStale((line) => void process.stderr.write(`${line}\n`));
  const files = globSync('{index.html,favicon.*,licences.txt,assets/**/*.*}', {
    cwd: adminFolder,
    exclude: (name) => /\.(br|gz)$/.test(name),
  }).toSorted();
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(path.join(adminFolder, file)));
  return { version, release: hash.digest('hex').slice(0, 16), files };
}

/**
 * Lists the files among what the CDK CLI publishes with the web stack, each under its own name in the stage's bucket:
 * CDK's own construct for this is a custom resource. The CLI publishes with the rights of whoever deploys.
 */
export function publishWithWeb(assembly: string, { stage, staffApp }: { stage: Stage; staffApp: StaffApp }): void {
  const manifestFile = path.join(assembly, `${named(stage, 'web')}.assets.json`);
  const manifest = z
    .looseObject({ files: z.record(z.string(), z.unknown()) })
    .parse(JSON.parse(readFileSync(manifestFile, 'utf8')));
  const folder = `site-${staffApp.release}`;
  const bucketName = siteBucket(stage).replaceAll(Aws.ACCOUNT_ID, '${AWS::AccountId}');
  const files = Object.fromEntries(
    staffApp.files.map((file) => {
      const below = path.join(folder, 'admin', file);
      cpSync(path.join(adminFolder, file), path.join(assembly, below), { recursive: true });
      const id = createHash('sha256').update(below).update(stage.name).digest('hex');
      const objectKey = `${staffApp.release}/admin/${file}`;
      return [
        id,
        {
          displayName: `staff app ${file}`,
          source: { path: below, packaging: 'file' },
          destinations: { site: { bucketName, objectKey, region: stage.region } },
        },
      ];
    }),
  );
  writeFileSync(
    manifestFile,
    `${JSON.stringify({ ...manifest, files: { ...manifest.files, ...files } }, undefined, 1)}\n`,
  );
}
