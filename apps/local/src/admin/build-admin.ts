import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../../..');
const app = path.join(root, 'apps/admin');

/** Where the built admin lies. */
export const adminFolder = path.join(app, 'dist');

/** Where builds are made, one folder for each process: on the same disk, and out of the way of whoever reads the sources. */
const workshop = path.join(root, 'node_modules/.cache/kesher-admin');

const stamp = 'built-from';

/** Thrown when the admin cannot be built; `output` is what the build said. */
export class AdminBuildError extends Error {
  override readonly name = 'AdminBuildError';
  readonly code = 'admin-build-failed';
  readonly output: string;
  constructor(output: string) {
    super('The admin could not be built.');
    this.output = output;
  }
}

/** Builds the admin if its sources are not those of the last build. Builds aside and then swaps, so two may run at once. */
export async function buildAdminIfStale(tell: (line: string) => void): Promise<void> {
  const wanted = hashOfSources();
  const built = path.join(adminFolder, stamp);
  if (existsSync(built) && readFileSync(built, 'utf8') === wanted) return;
  tell('Building the admin (some seconds, once per change of it) …');
  removeAbandoned();
  const aside = path.join(workshop, String(process.pid));
  try {
    await runVite(aside);
    writeFileSync(path.join(aside, stamp), wanted);
    rmSync(adminFolder, { recursive: true, force: true });
    try {
      renameSync(aside, adminFolder);
    } catch (error) {
      // Another process built the same meanwhile and was faster.
      if (!existsSync(built) || readFileSync(built, 'utf8') !== wanted) throw error;
    }
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Removes what builds left behind that were killed. */
function removeAbandoned(): void {
  if (!existsSync(workshop)) return;
  for (const name of readdirSync(workshop).filter((each) => !isRunning(Number(each))))
    rmSync(path.join(workshop, name), { recursive: true, force: true });
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function runVite(outDir: string): Promise<void> {
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn'], {
    cwd: app,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '' },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(null));
    child.on('exit', resolve);
  });
  if (code !== 0) throw new AdminBuildError(output);
}

/** Everything that goes into the build: the admin, what it imports, and the versions of what it stands on. */
function hashOfSources(): string {
  const files = globSync(
    [
      'apps/admin/src/**/*.{ts,tsx,css}',
      'apps/admin/{index.html,vite.config.ts,package.json,bundling/*.ts}',
      'packages/{domain,content}/src/**/*.{ts,tsx}',
      'package-lock.json',
    ],
    { cwd: root, exclude: (name) => /\.test\.tsx?$|\/generated\//.test(name) },
  ).toSorted();
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}
