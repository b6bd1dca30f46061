import { spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export type RunningScript = ReturnType<typeof runScript>;

/** Runs one of Kesher's own commands as a process, as `npm` does: `start.ts`, `token.ts`. */
export function runScript(script: string, ...parameters: string[]) {
  const at = (file: string) => fileURLToPath(new URL(`../${file}`, import.meta.url));
  const child = spawn(process.execPath, ['--import', at('tsx-loader.ts'), at(script), ...parameters]);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return {
    child,
    output: () => output,
    exitCode: new Promise<number | null>((resolve) => child.on('close', resolve)),
    /** Waits until it has written this. */
    async saying(text: string): Promise<void> {
      const endsAt = Date.now() + 60_000;
      while (!output.includes(text)) {
        if (child.exitCode !== null || Date.now() > endsAt) throw new Error(`It never said "${text}" but: ${output}`);
        await delay(50);
      }
    },
  };
}
