import { AdminBuildError, adminFolder, buildAdminIfStale } from './build-admin.ts';
import { firstLoad, mostFirstLoadBytes } from './first-load.ts';

/** `npm run build:admin`: builds the admin and says how much JavaScript its first page takes. Fails above the bar. */
try {
  await buildAdminIfStale((line) => void process.stdout.write(`${line}\n`));
  const { bytes, files } = firstLoad(adminFolder);
  for (const { name, bytes: each } of files) process.stdout.write(`${String(each).padStart(8)}  ${name}\n`);
  process.stdout.write(
    `${String(bytes).padStart(8)}  bytes of compressed JavaScript for Today, of ${mostFirstLoadBytes}\n`,
  );
  if (bytes > mostFirstLoadBytes) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof AdminBuildError)) throw error;
  process.stderr.write(`${error.output}\n${error.message}\n`);
  process.exitCode = 1;
}
