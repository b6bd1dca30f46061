import { parseArgs } from 'node:util';
import type { FunctionSpec } from '@kesher/adapters/lambda/function-spec';
import * as z from 'zod';
import { DataFolderInUseError, defaultDataFolder, onFirstStart } from './data-folder.ts';
import { PortTakenError } from './front-server.ts';
import { type Kesher, startKesher } from './kesher.ts';
import { defaultPort, placesOf } from './places.ts';
import { startUpScreen } from './start-up-screen.ts';

const portSchema = z.coerce.number().int().min(0).max(65_535);

/**
 * Runs Kesher until Ctrl-C: `--port`, `--data`. `loadDemo` is called once per data folder, with Kesher already running.
 * Sets the exit code instead of throwing what a person can remedy.
 */
export async function runKesher(options: {
  argv: readonly string[];
  functions: readonly FunctionSpec[];
  loadDemo: (kesher: Kesher) => Promise<void>;
  /** Makes the admin ready, while Kesher already runs; tells a person what to do when it cannot. */
  prepareAdmin: () => Promise<void>;
}): Promise<void> {
  const values = readOptions(options.argv);
  if (!values) return;
  const port = portSchema.safeParse(values.port);
  const folder = values.data ?? process.env['KESHER_DATA'] ?? defaultDataFolder;
  if (!port.success) {
    fail(`--port takes a number from 0 to 65535, not "${values.port}".`);
    return;
  }
  const { functions } = options;
  const kesher = await startKesher({ data: { folder }, port: port.data, functions }).catch(explain);
  if (!kesher) return;
  stopOnSignal(kesher);
  const preparing = options.prepareAdmin();
  await onFirstStart(folder, () => options.loadDemo(kesher));
  await preparing;
  process.stdout.write(startUpScreen({ url: kesher.url, places: placesOf(functions), dataFolder: folder }));
}

/** What was asked for; undefined, with a sentence, when an option is unknown or lacks its value. */
function readOptions(argv: readonly string[]) {
  const options = { port: { type: 'string', default: String(defaultPort) }, data: { type: 'string' } } as const;
  try {
    return parseArgs({ args: [...argv], options }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [wrong] = error.message.split('. ');
    fail(`${wrong}.\nIt takes a port and a folder: npm start -- --port ${defaultPort} --data <folder>`);
    return;
  }
}

function explain(error: unknown): undefined {
  if (error instanceof PortTakenError) {
    fail(
      `Port ${error.port} is taken, perhaps by a Kesher that is already running.\n` +
        `Stop that one, or take another port: npm start -- --port ${error.port + 1}`,
    );
    return;
  }
  if (error instanceof DataFolderInUseError) {
    fail(`${error.message}\nStop the Kesher that uses it, or take another folder: npm start -- --data <folder>`);
    return;
  }
  throw error;
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

function stopOnSignal(kesher: Kesher): void {
  let stopping = false;
  const stop = async () => {
    // Who presses Ctrl-C a second time does not want to wait. Nothing is lost: the rows are the truth.
    if (stopping) process.exit(1);
    stopping = true;
    process.stdout.write('\nStopping …\n');
    await kesher.stop();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
}
