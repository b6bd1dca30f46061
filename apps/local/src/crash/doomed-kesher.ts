import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { lastStart } from '../data-folder.ts';
import { signingKey } from '../sign-in/signing-key.ts';
import { type Call, callAs } from '../truth/call.ts';
import { channelsOf } from '../truth/channels.ts';
import type { Altered } from './altered-kesher.ts';
import type { Prepare } from './serve.ts';

export type DoomedKesher = {
  pid: number;
  url: string;
  as: (who: string) => Call;
  manager: Call;
  channels: ReturnType<typeof channelsOf>;
  /** Everything that the process wrote. */
  said: () => string;
  hasEnded: () => boolean;
  /** Resolves when the process has ended, by whomever. */
  ended: Promise<unknown>;
  /** What the functions hold, garbage left out, in MB; the local services run beside them and are not in it. Nothing when it dies meanwhile. */
  liveMb: () => Promise<number | undefined>;
  signal: (name: 'SIGSTOP' | 'SIGCONT') => void;
  /** As by `kill -9`: no handler runs, nothing is flushed. */
  kill: () => Promise<void>;
};

/** The process ended before it served: at a named point that lies in its start, or because something is wrong. */
export class EndedBeforeReadyError extends Error {
  override readonly name = 'EndedBeforeReadyError';
}

/** Starts the real process on a folder and waits until it serves. */
export async function startDoomedKesher(folder: string, altered: Altered = {}): Promise<DoomedKesher> {
  const child = run(['--data', folder, '--altered', JSON.stringify(altered)]);
  const ended = once(child, 'exit');
  const said = collect(child);
  await saysReady(child, said);
  const start = lastStart(folder);
  if (!start) throw new Error(`Kesher on ${folder} did not note where it is.`);
  const as = (who: string) => callAs({ kesher: { ...start, key: signingKey(folder) }, who });
  return {
    pid: child.pid ?? 0,
    url: start.url,
    as,
    manager: as('manager'),
    said,
    channels: channelsOf(start.endpoints.channels),
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    ended,
    liveMb: async () => {
      const answer = once(child, 'message').then(([mb]) => Number(mb));
      child.send('memory', () => undefined);
      return Promise.race([answer, ended.then(() => undefined)]);
    },
    signal: (name) => void child.kill(name),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Makes a data folder with customers who wait. */
export async function prepareFolder(folder: string, wanted: Prepare): Promise<void> {
  const child = run(['--data', folder, '--prepare', JSON.stringify(wanted)]);
  const exited = once(child, 'exit');
  await saysReady(child, collect(child));
  await exited;
}

function run(parameters: readonly string[]): ChildProcess {
  const at = (file: string) => fileURLToPath(new URL(file, import.meta.url));
  return spawn(
    process.execPath,
    ['--expose-gc', '--import', at('../tsx-loader.ts'), at('./kesher-process.ts'), ...parameters],
    {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // Twenty starts in a row would compile the same modules twenty times.
      env: { ...process.env, NODE_COMPILE_CACHE: path.join(tmpdir(), 'kesher-compiled') },
    },
  );
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
    child.once('exit', (code) =>
      reject(new EndedBeforeReadyError(`Kesher ended with ${code} before it was ready: ${said()}`)),
    );
  });
}
