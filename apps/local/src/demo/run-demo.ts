import { mkdirSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { createSettingsStore } from '@kesher/adapters/dynamodb/settings-store';
import { openTable } from '@kesher/adapters/dynamodb/table';
import { createTableClient } from '@kesher/adapters/dynamodb/table-client';
import { knownJobs } from '@kesher/content/job/known-jobs';
import type { Settings } from '@kesher/domain/business/settings-store';
import { instantFromMs } from '@kesher/domain/instant';
import type { Promised } from '@kesher/domain/promise/promise';
import { allFunctions } from '../apps.ts';
import { defaultDataFolder } from '../data-folder.ts';
import { declareDemoDelay } from '../demo-data/declare-demo-delay.ts';
import { demoSettings } from '../demo-data/demo-business.ts';
import { importDemo } from '../demo-data/import-demo.ts';
import { awayFromNow } from '../demo-data/quiet-hours.ts';
import { startKesher } from '../kesher.ts';
import { defaultPort } from '../places.ts';
import { serveKeys } from '../sign-in/serve-keys.ts';
import { type SigningKey, signingKey } from '../sign-in/signing-key.ts';
import { staffClient } from '../staff-client.ts';
import { type Standing, untilQuiet } from './until-quiet.ts';

export type DemoResult = {
  audience: number;
  outcomes: Record<string, number>;
  reasons: Record<string, number>;
  languages: Record<string, number>;
  channels: Record<string, number>;
  callTasks: number;
  /** What the outbox counted; a Kesher elsewhere has none. */
  accepted?: number;
  duplicates?: number;
  promise: { dueAt: string; state: string };
  seconds: number;
  /** Audience less the sum of the outcomes; 0, or the demo has failed. */
  difference: number;
};

type DemoOptions = { customers: number; tell: (line: string) => void };

type LedgerAnswer = Pick<DemoResult, 'audience' | 'languages' | 'channels'> & Standing & { frozenMembers: number };
type Summary = { accepted: number; duplicates: number };

/** Starts Kesher in memory, imports, declares, announces with two people, and waits until all that can be sent has been. */
export async function runDemo({ customers, tell }: DemoOptions): Promise<DemoResult> {
  const started = performance.now();
  const kesher = await startKesher({ data: 'memory', port: 0, functions: allFunctions, tickMs: 5_000 });
  try {
    const { url, issuer, key } = kesher;
    await createSettingsStore(openTable(createTableClient(), 'office', process.env), knownJobs).put(quickSettings());
    const told = await runMainJob({ url, issuer, key, customers, tell });
    const outbox = (await (await fetch(`${kesher.services.endpoints.channels}/outbox/summary`)).json()) as Summary;
    const { accepted, duplicates } = outbox;
    return { ...told, accepted, duplicates, seconds: secondsSince(started) };
  } finally {
    await kesher.stop();
  }
}

/** The same job on a Kesher that is deployed with the stage `emulator`, which takes its people from this machine. */
export async function runDemoAt({ url, customers, tell }: DemoOptions & { url: string }): Promise<DemoResult> {
  const started = performance.now();
  const issuer = `http://127.0.0.1:${defaultPort}/oidc`;
  mkdirSync(defaultDataFolder, { recursive: true });
  const key = signingKey(defaultDataFolder);
  const keys = await serveKeys(key, defaultPort);
  try {
    const admin = staffClient({ url, issuer, key, as: 'admin', nowMs: Date.now() });
    const stored = await admin.get<{ revision: number }>('/staff/settings').catch(() => ({ revision: 0 }));
    await admin.send('PUT', '/staff/settings', { ...quickSettings(), revision: stored.revision + 1 });
    const told = await runMainJob({ url, issuer, key, customers, tell });
    return { ...told, seconds: secondsSince(started) };
  } finally {
    keys.close();
  }
}

const secondsSince = (started: number) => Math.round((performance.now() - started) / 100) / 10;

/** The demo's settings with a countdown of one second, and quiet hours that are not now. */
function quickSettings(): Settings {
  const settings = demoSettings(awayFromNow(instantFromMs(Date.now()), 'Asia/Jerusalem'));
  return { ...settings, announcements: { ...settings.announcements, countdownSeconds: 1 } };
}

type Place = { url: string; issuer: string; key: SigningKey };

async function runMainJob(options: Place & DemoOptions): Promise<Omit<DemoResult, 'seconds'>> {
  const { customers, tell, ...place } = options;
  const now = instantFromMs(Date.now());
  const as = (who: string) => staffClient({ ...place, as: who, nowMs: Date.now() });
  const [admin, manager, second] = [as('admin'), as('manager'), as('manager-2')];

  await importDemo(admin, { customers, today: now.slice(0, 10), tell });
  const live = await declareDemoDelay({ manager, second }, now);
  const noticeId = live.live?.noticeId ?? '';
  tell(`announced ${noticeId}; telling everyone …`);
  const ledger = await untilQuiet(
    () => manager.get<LedgerAnswer>(`/staff/notices/${noticeId}/ledger`),
    () => delay(1_000),
  );

  const { open } = await manager.get<{ open: { promise: Promised }[] }>('/staff/promises');
  const promise = open.find((entry) => entry.promise.noticeId === noticeId)?.promise;
  const sum = Object.values(ledger.outcomes).reduce((left, right) => left + right, 0);
  const { audience, outcomes, reasons, languages, channels } = ledger;
  return {
    audience,
    outcomes,
    reasons,
    languages,
    channels,
    callTasks: outcomes['unreachable'] ?? 0,
    promise: { dueAt: promise?.dueAt ?? '', state: promise?.state ?? 'missing' },
    difference: Math.abs(audience - sum) + Math.abs(audience - ledger.frozenMembers),
  };
}
