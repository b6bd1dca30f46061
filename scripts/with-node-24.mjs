// Runs one of Kesher's TypeScript entries on Node 24, installing what is missing first. Plain JavaScript for Node 20:
// on a fresh machine this is the only file that runs on the machine's own Node.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..');
const [entry, ...rest] = process.argv.slice(2);
if (!entry) throw new Error('usage: node scripts/with-node-24.mjs <entry.ts> [arguments]');

installWhatIsMissing();
const node = findNode24();
const child = spawn(
  node,
  [
    '--import',
    path.join(root, 'apps/local/src/tsx-loader.ts'),
    '--enable-source-maps',
    path.join(root, entry),
    ...rest,
  ],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      NODE_NO_WARNINGS: '1',
      PATH: `${path.join(root, 'node_modules/.bin')}${path.delimiter}${process.env.PATH}`,
    },
  },
);
// Ctrl-C reaches the child by itself; this only waits for it to end in its own way.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => signal === 'SIGTERM' && child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));

/** `npm ci` when nothing is installed, or when the lockfile is not the one that was installed. */
function installWhatIsMissing() {
  const modules = path.join(root, 'node_modules');
  const stamp = path.join(modules, '.kesher-installed');
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const hidden = path.join(modules, '.package-lock.json');
  const installedByHand =
    existsSync(hidden) && statSync(hidden).mtimeMs >= statSync(path.join(root, 'package-lock.json')).mtimeMs;
  if (!installedByHand) {
    process.stderr.write('Installing what Kesher needs (npm ci, about a minute) …\n');
    const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
    });
    if (npm.status !== 0) {
      process.stderr.write(
        'The install failed. Kesher needs npm 10 or newer and the npm registry; the messages above say more.\n',
      );
      process.exit(1);
    }
  }
  mkdirSync(modules, { recursive: true });
  writeFileSync(stamp, wanted);
}

/** The Node 24 that came with the install, or this very Node if it is new enough. */
function findNode24() {
  const installed = path.join(root, 'node_modules/.bin/node');
  if (existsSync(installed)) return installed;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 24 || (major === 24 && minor >= 0)) return process.execPath;
  process.stderr.write(
    `Kesher runs on Node 24, and this is Node ${process.versions.node}. npm has no Node 24 for this platform, so install it by hand: https://nodejs.org\n`,
  );
  return process.exit(1);
}
