import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createSettingsStore } from '@kesher/adapters/dynamodb/settings-store';
import { openTable } from '@kesher/adapters/dynamodb/table';
import { createTableClient } from '@kesher/adapters/dynamodb/table-client';
import { knownJobs } from '@kesher/content/job/known-jobs';
import { type Settings, settingsSchema } from '@kesher/domain/business/settings-store';
import type { Bulletin } from '@kesher/domain/crisis/bulletin';
import { factsOf } from '@kesher/domain/crisis/bulletin-steps';
import { instantFromMs } from '@kesher/domain/instant';
import { allFunctions } from '../apps.ts';
import { type Standing, untilQuiet } from '../demo/until-quiet.ts';
import { demoSettings } from '../demo-data/demo-business.ts';
import { importRows } from '../demo-data/import-demo.ts';
import { awayFromNow } from '../demo-data/quiet-hours.ts';
import { startKesher } from '../kesher.ts';
import { staffClient } from '../staff-client.ts';
import type { CrisisCounts, ToldBulletin } from './count-crisis.ts';
import { demoResidents } from './residents.ts';
import { correction, factsOfPhase, release } from './story.ts';
import { townHall } from './town-hall.ts';

type Options = { customers: number; keep?: string | undefined; tell: (line: string) => void };
type Ledger = Standing & { audience: number };
type Summary = { accepted: number; duplicates: number };

/**
 * A municipality's crisis from its opening to its end, on a whole Kesher in memory: bulletins in all phases, one of them
 * corrected, and the release of each to whoever was told. `keep` takes the public page as it stood after each step.
 */
export async function playCrisis({ customers, keep, tell }: Options): Promise<CrisisCounts> {
  const kesher = await startKesher({ data: 'memory', port: 0, functions: allFunctions, tickMs: 5_000 });
  try {
    const { url, issuer, key, folder } = kesher;
    const as = (who: string) => staffClient({ url, issuer, key, as: who, nowMs: Date.now() });
    await createSettingsStore(openTable(createTableClient(), 'office', process.env), knownJobs).put(townSettings());
    const today = instantFromMs(Date.now()).slice(0, 10);
    await importRows(as('admin'), 'customers', demoResidents(customers, today), tell);
    const hall = townHall({ author: as('manager'), reader: as('manager-2') });
    const told: ToldBulletin[] = [];
    const summary = async () =>
      (await (await fetch(`${kesher.services.endpoints.channels}/outbox/summary`)).json()) as Summary;

    let steps = 0;
    const keepPage = (step: string) => {
      steps += 1;
      if (keep === undefined) return;
      const to = path.join(keep, `${steps}-${step}`);
      mkdirSync(to, { recursive: true });
      cpSync(path.join(folder, 'public-status'), to, { recursive: true });
    };
    /** Waits until everybody is told that can be, and counts. */
    async function heard(saying: () => Promise<Bulletin>, step: string): Promise<Bulletin> {
      const before = await summary();
      const watch = watchSends(summary, before.accepted);
      const bulletin = await saying();
      const { live } = bulletin;
      if (!live) throw new Error(`${bulletin.id} is not live`);
      const pageMs = await pageSaysSince(kesher.environment['PUBLIC_FILES_URL'] ?? '', bulletin);
      const ledger = await untilQuiet(
        () => as('manager').get<Ledger>(`/staff/notices/${live.noticeId}/ledger`),
        () => delay(500),
      );
      const { firstMs, lastMs } = await watch.stop();
      const decidedMs = Date.parse(live.publishedAt);
      const after = await summary();
      const since = (ms: number | undefined) => (ms === undefined ? null : Math.round((ms - decidedMs) / 100) / 10);
      told.push({
        id: live.noticeId,
        kind: live.statement.kind,
        phase: (factsOf(live.statement) ?? bulletin.said)?.phase ?? 'start',
        audience: ledger.audience,
        outcomes: ledger.outcomes,
        duplicates: after.duplicates - before.duplicates,
        pageSeconds: since(pageMs),
        firstSendSeconds: since(firstMs),
        lastSendSeconds: since(lastMs),
      });
      tell(`${live.noticeId} ${live.statement.kind}: ${ledger.audience} concerned, ${JSON.stringify(ledger.outcomes)}`);
      keepPage(step);
      return bulletin;
    }

    const { id } = await hall.opened();
    const first = await heard(() => hall.published(id, 'start', ['residents']), 'start');
    await hall.movedTo(id, 'ongoing');
    const second = await heard(() => hall.published(id, 'ongoing', ['kerem']), 'ongoing');
    const corrected = { ...factsOfPhase('ongoing', instantFromMs(Date.now())), phase: 'ongoing' as const };
    await heard(() => hall.said(second.id, { kind: 'corrected', facts: corrected, correction }), 'corrected');
    await hall.movedTo(id, 'ending');
    const third = await heard(() => hall.published(id, 'ending', ['kerem']), 'ending');
    await hall.serviceIs(id, 'usual');
    await heard(() => hall.said(first.id, { kind: 'released', ...release }), 'released');
    await hall.movedTo(id, 'after');
    const fourth = await heard(() => hall.published(id, 'after', ['kerem']), 'after');
    for (const bulletin of [second, third, fourth])
      await heard(() => hall.said(bulletin.id, { kind: 'released', ...release }), `released-${bulletin.number}`);
    const crisis = await hall.closed(id);
    await untilPageCloses(kesher.environment['PUBLIC_FILES_URL'] ?? '');
    keepPage('closed');
    return { closed: crisis.closedAt !== undefined, bulletins: told };
  } finally {
    await kesher.stop();
  }
}

/** A public body, with a countdown of a second. */
function townSettings(): Settings {
  const settings = demoSettings(awayFromNow(instantFromMs(Date.now()), 'Asia/Jerusalem'));
  return settingsSchema.parse({
    ...settings,
    announcements: { ...settings.announcements, countdownSeconds: 1 },
    isPublicBody: true,
    showsKept: true,
  });
}

/** Looks at the channels as often as a person blinks: when they took the first of a bulletin, and the last so far. */
function watchSends(summary: () => Promise<Summary>, before: number) {
  const watch = { isOver: false };
  let accepted = before;
  let firstMs: number | undefined;
  let lastMs: number | undefined;
  const watching = (async () => {
    while (!watch.isOver) {
      const taken = (await summary()).accepted;
      if (taken > accepted) {
        lastMs = Date.now();
        firstMs ??= lastMs;
        accepted = taken;
      }
      await delay(200);
    }
  })();
  return {
    async stop() {
      watch.isOver = true;
      await watching;
      return { firstMs, lastMs };
    },
  };
}

type OnPage = {
  crises: { closedAt: string | null; bulletins: { id: string; version: number }[] }[];
  writtenAt: string;
};

/** When the page says a bulletin's version; it was written before anybody was told. */
async function pageSaysSince(statusUrl: string, { id, version }: Bulletin): Promise<number | undefined> {
  const page = (await (await fetch(`${statusUrl}/status.json`)).json()) as OnPage;
  const shown = page.crises.flatMap(({ bulletins }) => bulletins).find((bulletin) => bulletin.id === id);
  return shown && shown.version >= version ? Date.parse(page.writtenAt) : undefined;
}

async function untilPageCloses(statusUrl: string): Promise<void> {
  for (;;) {
    const page = (await (await fetch(`${statusUrl}/status.json`)).json()) as OnPage;
    if (page.crises.every(({ closedAt }) => closedAt !== null)) return;
    await delay(500);
  }
}
