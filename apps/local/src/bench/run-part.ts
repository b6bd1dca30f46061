import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../../..');
const loader = path.join(root, 'apps/local/src/tsx-loader.ts');

/** Runs one part of the bench in a process of its own, so that none inherits another's heap, and answers the JSON that it prints. */
export async function runPart<Answer>(
  file: string,
  args: readonly string[] = [],
  environment: Record<string, string> = {},
): Promise<Answer> {
  const child = spawn(process.execPath, ['--expose-gc', '--import', loader, path.join(root, file), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  let [output, errors] = ['', ''];
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (errors += chunk));
  const code = await new Promise<number | null>((resolve) => void child.on('close', resolve));
  if (code !== 0) throw new Error(`${file} ended with ${code}:\n${errors.slice(-2000)}`);
  return JSON.parse(output) as Answer;
}
