import { parseArgs } from 'node:util';
import type { FunctionSpec } from '@kesher/adapters/lambda/function-spec';
import * as z from 'zod';
import { defaultDataFolder, onFirstStart } from './data-folder.ts';
import { hasSettings } from './demo-data/has-settings.ts';
import { listBackups } from './folder/backups.ts';
import { sentenceFor } from './folder/sentence-for.ts';
import type { ServicesFailedError } from './folder/start-errors.ts';
import { type Kesher, startKesher } from './kesher.ts';
import { defaultPort, placesOf } from './places.ts';
import { startUpScreen } from './start-up-screen.ts';

/** The public page's stands ten further. */
const portSchema = z.coerce.number().int().min(0).max(65_525);

/**
 * Runs Kesher until Ctrl-C: `--port`, `--data`, `--restore`. `loadDemo` is called once per data folder, with Kesher already running.
 * Sets the exit code instead of throwing what a person can remedy.
 */
export async function runKesher(options: {
  argv: readonly string[];
  functions: readonly FunctionSpec[];
  loadDemo: (kesher: Kesher) => Promise<void>;
  /** Makes the admin ready, while Kesher already runs; tells a person what to do when it cannot. */
  prepareAdmin: () => Promise<void>;
}): Promise<void> {
  const asked = readOptions(options.argv);
  if (!asked) return;
  const { values, restore } = asked;
  const port = portSchema.safeParse(values.port);
  const folder = values.data ?? process.env['KESHER_DATA'] ?? defaultDataFolder;
  if (!port.success) {
    fail(`--port takes a number from 0 to 65525, not "${values.port}".`);
    return;
  }
  const { functions } = options;
  const explain = (error: unknown) => {
    const sentence = sentenceFor(error, { folder, backups: listBackups(folder) });
    if (sentence === undefined) throw error;
    fail(sentence);
  };
  const onFailure = (error: ServicesFailedError) => {
    explain(error);
    process.exit(1);
  };
  const kesher = await startKesher({ data: { folder, restore }, port: port.data, functions, onFailure }).catch(explain);
  if (!kesher) return;
  stopOnSignal(kesher);
  const preparing = options.prepareAdmin();
  await onFirstStart(folder, { isInUse: () => hasSettings(kesher.environment), work: () => options.loadDemo(kesher) });
  await preparing;
  if (kesher.restored) process.stdout.write(restoredText(kesher.restored));
  const accounts = kesher.accounts.list();
  process.stdout.write(
    startUpScreen({ url: kesher.url, places: placesOf(functions, kesher.publicPageUrl), dataFolder: folder, accounts }),
  );
}

/** What was asked for; undefined, with a sentence, when an option is unknown or lacks its value. */
function readOptions(argv: readonly string[]) {
  const options = {
    port: { type: 'string', default: String(defaultPort) },
    data: { type: 'string' },
    restore: { type: 'boolean' },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    const [name, ...others] = positionals;
    // Only the name of a backup stands by itself.
    const strange = values.restore ? others[0] : name;
    if (strange !== undefined) throw new TypeError(`Unexpected argument '${strange}'`);
    return { values, restore: values.restore ? { name } : undefined };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [wrong] = error.message.split('. ');
    fail(
      `${wrong}.\nIt takes a port, a folder and a backup to bring back: npm start -- --port ${defaultPort} --data <folder> --restore`,
    );
    return;
  }
}

const restoredText = ({ name, setAside }: { name: string; setAside: string }) =>
  `The backup of ${name} is back; what was there is in ${setAside}.\n` +
  'What may have been sent since then waits on Today for a person. Whoever was erased since then must be erased again.\n\n';

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
