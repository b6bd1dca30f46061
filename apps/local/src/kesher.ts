import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { tables } from '@kesher/adapters/dynamodb/tables';
import type { FunctionSpec } from '@kesher/adapters/lambda/function-spec';
import { topics } from '@kesher/adapters/sns/topics';
import { queues } from '@kesher/adapters/sqs/queues';
import { instantFromMs } from '@kesher/domain/instant';
import * as z from 'zod';
import { adminFolder } from './admin/build-admin.ts';
import { makeAdminPages } from './admin/serve-admin.ts';
import { apiPlaces } from './apps.ts';
import { linkSecret, rememberStart, takeDataFolder } from './data-folder.ts';
import { localEnvironment, publicFolderOf, type ServiceEndpoints } from './environment.ts';
import { keepBackup } from './folder/backups.ts';
import { bringCustomersUpToDate } from './folder/bring-customers-up-to-date.ts';
import { problemOf } from './folder/folder-problem.ts';
import { lookAtFolder, markFolder } from './folder/look-at-folder.ts';
import { holdWhatMayBeSent, restoreBackup } from './folder/restore-backup.ts';
import { FolderDamagedError, type ServicesFailedError } from './folder/start-errors.ts';
import { startFrontServer } from './front-server.ts';
import { writeProblem } from './lambda/http-answer.ts';
import { errorFacts, type Log, logToStderr } from './lambda/log.ts';
import { wireFunctions } from './lambda/wiring.ts';
import { isFromForeignPage } from './loopback/callers.ts';
import { makeLocalPages } from './pages/local-pages.tsx';
import { placesOf } from './places.ts';
import { startPublicPage } from './public-page-server.ts';
import { rebuildQueues } from './rebuild-queues.ts';
import type { QueueDefinitions } from './services/queues.ts';
import { startServices } from './services/services.ts';
import { clientId } from './sign-in/access-token.ts';
import { accountFileOf, openAccounts } from './sign-in/accounts.ts';
import { makeSignIn } from './sign-in/sign-in.ts';
import { signingKey } from './sign-in/signing-key.ts';

export type KesherOptions = {
  /** Where data is kept between starts, after a backup is brought back if asked; or `memory` to forget everything at the end. */
  data: { folder: string; restore?: { name: string | undefined } | undefined } | 'memory';
  /** The port of the one address that people and scripts use; 0 takes a free one. */
  port: number;
  functions: readonly FunctionSpec[];
  /** How long a schedule's minute lasts. */
  tickMs?: number;
  /** How long after a send the channels report its delivery. */
  deliveryMs?: number;
  /** Adds to what the functions find in `process.env`, or changes it. */
  environment?: Record<string, string>;
  /** Puts something between the functions and the services, for tests: answers where the functions find them. */
  reachedBy?: (endpoints: ServiceEndpoints) => Promise<ServiceEndpoints>;
  /** Tests bring queues with shorter timeouts. */
  queues?: QueueDefinitions;
  log?: Log;
  /** Hears of it when the embedded services end by themselves; without it that ends the process. */
  onFailure?: (error: ServicesFailedError) => void;
};

export type Kesher = Awaited<ReturnType<typeof startKesher>>;

/** Of all of Kesher; its packages carry the same. */
const { version } = z.object({ version: z.string() }).parse(createRequire(import.meta.url)('../package.json'));

/** The time that running functions have to finish when Kesher stops; with the services' own it stays below 5 seconds. */
const finishMs = 2500;

/**
 * Starts the whole of Kesher in this process: the embedded services in a worker thread, and every function in this one,
 * wired to its routes, queues and schedules. It sets `process.env` for the functions before it imports them.
 * What it throws has its words in `sentenceFor`, or is a bug; it then leaves nothing running.
 */
export async function startKesher(options: KesherOptions) {
  // What was started is undone in reverse, be it at the end or when a later step fails.
  const undo = new AsyncDisposableStack();
  try {
    const started = await start(options, undo);
    return { ...started, stop: () => undo.disposeAsync() };
  } catch (error) {
    await undo.disposeAsync();
    throw error;
  }
}

async function start(options: KesherOptions, undo: AsyncDisposableStack) {
  const { data, functions, log = logToStderr } = options;
  const folder = data === 'memory' ? mkdtempSync(path.join(tmpdir(), 'kesher-')) : data.folder;
  if (data === 'memory') undo.defer(() => rmSync(folder, { recursive: true, force: true }));
  undo.defer(takeDataFolder(folder));
  const front = await startFrontServer(options.port, log);
  undo.defer(() => {
    front.stopAccepting();
    front.dropConnections();
  });
  const restored = data === 'memory' ? undefined : prepareFolder(data, log);

  const usedQueues = options.queues ?? queues;
  const services = await startServices(
    {
      folder,
      inMemory: data === 'memory',
      tables,
      queues: usedQueues,
      topics,
      eventTopic: 'channel-events',
      eventQueue: topics['channel-events'].feeds,
      deliveryMs: options.deliveryMs ?? 300,
    },
    options.onFailure,
  );
  undo.defer(() => services.stop());

  const publicPage = await startPublicPage({ folder: publicFolderOf(folder), port: portOfPublicPage(options.port) });
  undo.defer(() => publicPage.stop());

  const key = signingKey(folder);
  const accounts = openAccounts(folder);
  const signIn = makeSignIn({ url: front.url, key, accounts });
  const environment = {
    ...localEnvironment({
      endpoints: (await options.reachedBy?.(services.endpoints)) ?? services.endpoints,
      credentials: services.credentials,
      tables: Object.keys(tables),
      queues: Object.keys(usedQueues),
      url: front.url,
      publicPageUrl: publicPage.url,
      linkSecret: linkSecret(folder),
      apiPlaces,
      accountFile: accountFileOf(folder),
    }),
    ...options.environment,
  };
  Object.assign(process.env, environment);
  if (data !== 'memory') {
    await holdWhatMayBeSent(folder, environment);
    await bringCustomersUpToDate(environment);
    await rebuildQueues(environment, instantFromMs(Date.now()));
  }
  const wiring = await wireFunctions({
    functions,
    queuesEndpoint: services.endpoints.queues,
    credentials: services.credentials,
    tickMs: options.tickMs ?? 60_000,
    log,
  });
  undo.defer(() => Promise.race([wiring.stop(), delay(finishMs, undefined, { ref: false })]));

  const pages = makeLocalPages({
    url: front.url,
    places: placesOf(functions, publicPage.url),
    dataFolder: folder,
    channels: services.endpoints.channels,
    accounts,
  });
  const admin = makeAdminPages({
    folder: adminFolder,
    url: front.url,
    config: { issuer: signIn.issuer, clientId, apiUrl: '', version },
  });
  front.open((request, response, { pathname }) => {
    const place = [admin, pages, signIn].find((one) => one.concerns(pathname));
    if (!place) return wiring.gateway.handle(request, response);
    // What only this machine has, no page elsewhere needs; the functions' own doors are as they are on AWS.
    if (!isFromForeignPage(request.method, request.headers)) return place.handle(request, response);
    const detail = 'No page of another address may ask for this.';
    return writeProblem(response, { status: 403, title: 'Foreign page', detail });
  });
  undo.defer(() => front.stopAccepting());
  const { endpoints, credentials } = services;
  rememberStart(folder, {
    url: front.url,
    publicPageUrl: publicPage.url,
    issuer: signIn.issuer,
    endpoints,
    credentials,
  });
  markFolder(folder);
  return {
    url: front.url,
    publicPageUrl: publicPage.url,
    issuer: signIn.issuer,
    key,
    accounts,
    folder,
    environment,
    services,
    restored,
    /** Ends every function and leaves the rest, which nobody but a test wants. */
    stopFunctions: () => wiring.stop(),
  };
}

/** Always the same beside a port that somebody chose, since the page's address is printed and subscribed to. */
const portOfPublicPage = (port: number) => (port === 0 ? 0 : port + 10);

/** Before anything is opened: brings a backup back if asked, refuses a folder that has lost something, and keeps a backup. */
function prepareFolder({ folder, restore }: Exclude<KesherOptions['data'], 'memory'>, log: Log) {
  const nowMs = Date.now();
  const restored = restore && restoreBackup(folder, { name: restore.name, nowMs });
  const problem = problemOf(lookAtFolder(folder));
  if (problem) throw new FolderDamagedError(problem);
  try {
    keepBackup(folder, nowMs);
  } catch (error) {
    // Better to run without a new backup than not at all; what is wrong with the disk, whoever writes next will say.
    log({ level: 'WARN', message: 'no backup could be kept', ...errorFacts(error) });
  }
  return restored;
}
