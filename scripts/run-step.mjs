import { spawn } from 'node:child_process';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

/** Runs one command and answers whether it succeeded, how long it took, and what it printed. */
export function runStep(name, command, args, { quiet = false, environment = {} } = {}) {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', ...environment },
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('exit', (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      resolve({ name, ok: code === 0, seconds, output });
    });
  });
}

/** Prints a line per step, and the output of those that failed. Ends the process with 1 if any did. */
export function report(results) {
  for (const { name, ok, output } of results) if (!ok) process.stdout.write(`\n── ${name} failed ──\n${output}\n`);
  for (const { name, ok, seconds } of results)
    process.stdout.write(`${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(28)} ${seconds} s\n`);
  if (results.some(({ ok }) => !ok)) process.exit(1);
}
