import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { lastStart } from '../data-folder.ts';
import { signingKey } from '../sign-in/signing-key.ts';
import { type Call, callAs } from '../truth/call.ts';
import { channelsOf } from '../truth/channels.ts';

export type DoomedKesher = {
  url: string;
  as: (who: string) => Call;
  manager: Call;
  channels: ReturnType<typeof channelsOf>;
  /** Everything that the process wrote. */
  said: () => string;
  /** As by `kill -9`: no handler runs, nothing is flushed. */
  kill: () => Promise<void>;
};

/** Starts the real process on a folder and waits until it serves. Throws with what it said if it ends instead. */
export async function startDoomedKesher(
  folder: string,
  environment: Record<string, string> = {},
): Promise<DoomedKesher> {
  const child = run(['--data', folder, '--environment', JSON.stringify(environment)]);
  const said = collect(child);
  await saysReady(child, said);
  const start = lastStart(folder);
  if (!start) throw new Error(`Kesher on ${folder} did not note where it is.`);
  const as = (who: string) => callAs({ kesher: { ...start, key: signingKey(folder) }, who });
  return {
    url: start.url,
    as,
    manager: as('manager'),
    said,
    channels: channelsOf(start.endpoints.channels),
    kill: async () => {
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
  };
}

/** Makes a data folder with so many customers who wait for `P-CRASH`. */
export async function prepareFolder(folder: string, count: number): Promise<void> {
  const child = run(['--data', folder, '--prepare', String(count)]);
  const exited = once(child, 'exit');
  await saysReady(child, collect(child));
  await exited;
}

function run(parameters: readonly string[]): ChildProcess {
  const at = (file: string) => fileURLToPath(new URL(file, import.meta.url));
  return spawn(process.execPath, ['--import', at('../tsx-loader.ts'), at('./kesher-process.ts'), ...parameters], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function collect(child: ChildProcess): () => string {
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8');
    stream?.on('data', (text: string) => (said += text));
  }
  return () => said;
}

async function saysReady(child: ChildProcess, said: () => string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', () => {
      if (said().includes('ready\n')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`Kesher ended with ${code} before it was ready: ${said()}`)));
  });
}
