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
import { linkSecret, rememberStart, takeDataFolder } from './data-folder.ts';
import { localEnvironment, type ServiceEndpoints } from './environment.ts';
import { startFrontServer } from './front-server.ts';
import { type Log, logToStderr } from './lambda/log.ts';
import { wireFunctions } from './lambda/wiring.ts';
import { makeLocalPages } from './pages/local-pages.tsx';
import { placesOf } from './places.ts';
import { rebuildQueues } from './rebuild-queues.ts';
import type { QueueDefinitions } from './services/queues.ts';
import { startServices } from './services/services.ts';
import { clientId } from './sign-in/access-token.ts';
import { makeSignIn } from './sign-in/sign-in.ts';
import { signingKey } from './sign-in/signing-key.ts';

export type KesherOptions = {
  /** Where data is kept between starts, or `memory` to forget everything at the end. */
  data: { folder: string } | 'memory';
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
};

export type Kesher = Awaited<ReturnType<typeof startKesher>>;

/** Of all of Kesher; its packages carry the same. */
const { version } = z.object({ version: z.string() }).parse(createRequire(import.meta.url)('../package.json'));

/** The time that running functions have to finish when Kesher stops; with the services' own it stays below 5 seconds. */
const finishMs = 2500;

/**
 * Starts the whole of Kesher in this process: the embedded services in a worker thread, and every function in this one,
 * wired to its routes, queues and schedules. It sets `process.env` for the functions before it imports them.
 * Throws a `PortTakenError` or a `DataFolderInUseError`, and then leaves nothing running.
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
  const front = await startFrontServer(options.port);
  undo.defer(() => front.dropConnections());

  const usedQueues = options.queues ?? queues;
  const services = await startServices({
    folder,
    inMemory: data === 'memory',
    tables,
    queues: usedQueues,
    topics,
    eventTopic: 'channel-events',
    eventQueue: topics['channel-events'].feeds,
    deliveryMs: options.deliveryMs ?? 300,
  });
  undo.defer(() => services.stop());

  const key = signingKey(folder);
  const signIn = makeSignIn({ url: front.url, key });
  const environment = {
    ...localEnvironment({
      endpoints: (await options.reachedBy?.(services.endpoints)) ?? services.endpoints,
      tables: Object.keys(tables),
      queues: Object.keys(usedQueues),
      url: front.url,
      linkSecret: linkSecret(folder),
    }),
    ...options.environment,
  };
  Object.assign(process.env, environment);
  if (data !== 'memory') await rebuildQueues(environment, instantFromMs(Date.now()));
  const wiring = await wireFunctions({
    functions,
    queuesEndpoint: services.endpoints.queues,
    tickMs: options.tickMs ?? 60_000,
    log,
  });
  undo.defer(() => Promise.race([wiring.stop(), delay(finishMs, undefined, { ref: false })]));

  const pages = makeLocalPages({
    url: front.url,
    places: placesOf(functions),
    dataFolder: folder,
    channels: services.endpoints.channels,
  });
  const admin = makeAdminPages({
    folder: adminFolder,
    url: front.url,
    config: { issuer: signIn.issuer, clientId, apiUrl: '', version },
  });
  front.open((request, response) => {
    const { pathname } = new URL(request.url ?? '/', front.url);
    if (admin.concerns(pathname)) return admin.handle(request, response);
    if (pages.concerns(pathname)) return pages.handle(request, response);
    if (pathname.startsWith('/oidc/')) return signIn.handle(request, response);
    return wiring.gateway.handle(request, response);
  });
  undo.defer(() => front.stopAccepting());
  rememberStart(folder, { url: front.url, issuer: signIn.issuer, endpoints: services.endpoints });
  return { url: front.url, issuer: signIn.issuer, key, folder, environment, services };
}
