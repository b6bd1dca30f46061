import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './run-step.mjs';

/** What differs from the last commit and is still there, what git does not know yet included. */
export function changedFiles() {
  const ask = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
  const gone = new Set(ask('diff', '--name-only', '-z', '--no-renames', '--diff-filter=D', 'HEAD'));
  const changed = ask('diff', '--name-only', '-z', '--no-renames', 'HEAD').filter((file) => !gone.has(file));
  const files = [...changed, ...ask('ls-files', '--others', '--exclude-standard', '-z')];
  return { isAny: files.length + gone.size > 0, files };
}

const isCode = (file) => /\.(m?js|tsx?)$/.test(file);

/** The code among these files, and all that imports a file of such a name: what a type has become is felt there. */
export function withImporters(files) {
  const code = files.filter(isCode);
  if (code.length === 0) return [];
  const names = new Set(code.map((file) => path.parse(file).name.replaceAll('.', '\\.')));
  const imports = `(from |import |import\\()'[^']*/(${[...names].join('|')})(\\.[jt]sx?)?'`;
  const grep = ['grep', '-lzE', '--untracked', imports, '--', '*.ts', '*.tsx', '*.mjs'];
  const { stdout } = spawnSync('git', grep, { cwd: root, encoding: 'utf8' });
  return [...new Set([...code, ...stdout.split('\0').filter(isCode)])];
}
