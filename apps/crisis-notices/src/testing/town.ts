import type { StaffDoor } from '@kesher/adapters/http/staff-app';
import { answersOf } from '@kesher/adapters/http/testing/answers-of';
import { jobs } from '@kesher/content/jobs';
import type { Bulletin, BulletinStatement } from '@kesher/domain/crisis/bulletin';
import type { Crisis } from '@kesher/domain/crisis/crisis';
import { aCrisis, someBulletinFacts } from '@kesher/domain/crisis/crisis.fixture';
import type { PublicFiles } from '@kesher/domain/crisis/public-files';
import type { SubjectId } from '@kesher/domain/ids';
import { addMs, type Instant, minuteMs, secondMs } from '@kesher/domain/instant';
import { languages } from '@kesher/domain/language';
import { type Role, staffMemberSchema } from '@kesher/domain/staff/staff';
import { readLedger } from '@kesher/engine/ledger/read-ledger';
import { sendMessages } from '@kesher/engine/send/send-messages';
import { createTruthReader } from '@kesher/engine/send/truth-reader';
import { createWordings } from '@kesher/engine/send/wordings';
import { sweep } from '@kesher/engine/tend/sweep';
import { tendChunk } from '@kesher/engine/tend/tend-chunk';
import { inMemoryPorts } from '@kesher/engine/testing/office';
import { buildCustomer } from '@kesher/testing/builders/customer';
import { buildSettings } from '@kesher/testing/builders/settings';
import { createSettableClock } from '@kesher/testing/in-memory/clock';
import { createInMemoryBulletinStore, createInMemoryCrisisStore } from '@kesher/testing/in-memory/crisis-store';
import { createInMemoryKitStore } from '@kesher/testing/in-memory/kit-store';
import { createInMemoryPublicFiles } from '@kesher/testing/in-memory/public-files';
import { createInMemorySegmentStore } from '@kesher/testing/in-memory/segment-store';
import { createInMemorySettingsStore } from '@kesher/testing/in-memory/settings-store';
import { advanceBulletin } from '../advance-bulletin.ts';
import { createCustomerDoor } from '../customer-door/door.tsx';
import { renewPage } from '../renew-page.ts';
import { createCrisisStaffApp } from '../staff-door/staff-app.ts';
import { wakeBulletins } from '../wake-bulletins.ts';

/** A Sunday morning in Tel Aviv. */
export const morning = '2026-11-29T08:00:00.000Z' as Instant;
const rolesOf: Record<string, Role[]> = { noa: ['manager'], samir: ['manager'], dan: ['agent'] };

/** What a first bulletin says, with the next word so many minutes on. */
export const factsUntil = (minutes: number, change: Record<string, unknown> = {}) => {
  const { phase: _ofCrisis, ...facts } = someBulletinFacts({
    nextWordBy: addMs(morning, minutes * minuteMs),
    ...change,
  });
  return facts;
};

type Options = { residents?: number; approvalFrom?: number; breaks?: (path: string) => boolean };

/**
 * A town with every port in memory and a clock that is moved by hand: the real doors and functions of crisis notices, and
 * the real post office behind them. Of its residents, every second one lives in Kerem.
 */
export function openTown({ residents = 4, approvalFrom = 100, breaks }: Options = {}) {
  const clock = createSettableClock(morning);
  const people = Array.from({ length: residents }, (_, index) =>
    buildCustomer({
      id: `C-${index + 1}`,
      email: `resident-${index + 1}@example.com`,
      phone: undefined,
      language: languages[index % languages.length] ?? 'en',
      segments: index % 2 === 0 ? ['residents', 'Kerem'] : ['residents'],
    }),
  );
  const given = inMemoryPorts(people, { clock, jobs });
  const bulletins = createInMemoryBulletinStore();
  const stored = createInMemoryPublicFiles();
  const written: string[] = [];
  const publicFiles: PublicFiles = {
    read: stored.read,
    async write(file, before) {
      if (breaks?.(file.path)) throw new Error('the bucket does not answer');
      written.push(`${file.path} with ${given.email.taken().length} mails sent`);
      return stored.write(file, before);
    },
  };
  const { announcements } = buildSettings();
  const ports = {
    ...given,
    settings: createInMemorySettingsStore(buildSettings({ announcements: { ...announcements, approvalFrom } })),
    crises: createInMemoryCrisisStore(),
    bulletins,
    kits: createInMemoryKitStore(),
    truth: bulletins,
    segments: createInMemorySegmentStore(given.customers),
    publicFiles,
    statusUrl: 'https://status.example.com',
  };
  const advance = advanceBulletin(ports);
  const wake = wakeBulletins(ports);
  const renew = renewPage(ports);
  const sweepChunks = sweep(ports);
  const tend = tendChunk(ports);
  const send = sendMessages({ ...ports, truthReader: createTruthReader(ports), wordings: createWordings(ports) });
  const failures: unknown[] = [];
  const log = () => {};
  const door: StaffDoor = {
    verify: async (authorization) => {
      const id = authorization?.replace('Bearer ', '') ?? '';
      return staffMemberSchema.safeParse({ id, name: 'Somebody', roles: rolesOf[id] ?? [] }).data;
    },
    actions: ports.actions,
    clock: ports.clock,
    log: { info: log, warn: log, error: log },
  };
  const staff = createCrisisStaffApp(ports, door);
  const customers = createCustomerDoor(ports, (error) => failures.push(error));

  type Sent = { body?: unknown; as?: string };
  async function ask(method: string, path: string, { body, as = 'noa' }: Sent = {}): Promise<Response> {
    return staff.request(path, {
      method,
      headers: { authorization: `Bearer ${as}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }
  const { json, problem } = answersOf(ask);
  /** Whatever the queues hold, until they are empty. */
  async function work(): Promise<void> {
    for (let hint = ports.hints.take(); hint; hint = ports.hints.take()) {
      if (hint.kind === 'messages') await send(hint.keys);
      else if (hint.kind === 'chunk') await tend(hint);
      else if (hint.kind === 'subject')
        await advance(hint.id, () => true).catch((error: unknown) => failures.push(error));
    }
  }
  const bulletin = async (id: string) => (await json<{ bulletin: Bulletin }>('GET', `/staff/bulletins/${id}`)).bulletin;

  const town = {
    ports,
    clock,
    written,
    failures,
    ask,
    json,
    problem,
    customers,
    bulletin,
    /** What everybody sees at a path. */
    page: async (path: string) => (await stored.read(path))?.body,
    /** So many minutes of the schedules, with all the work that they find; the page is renewed each minute, or only when it says something new. */
    async run(minutes: number, { renewsPage = true } = {}): Promise<void> {
      for (let minute = 0; minute < minutes; minute += 1) {
        await wake();
        if (renewsPage) await renew().catch((error: unknown) => failures.push(error));
        await sweepChunks();
        await work();
        clock.advance(30 * secondMs);
        await work();
        clock.advance(30 * secondMs);
      }
    },
    async opened(change: object = {}): Promise<Crisis> {
      const water = { id: 'water', name: { en: 'Water', he: 'מים', ar: 'ماء' }, state: 'off' };
      const body = { kit: 'outage', name: aCrisis().name, services: [water], ...change };
      return (await json<{ crisis: Crisis }>('POST', '/staff/crises', { body })).crisis;
    },
    async drafted(crisisId: string, segments = ['residents'], facts: object = factsUntil(45)): Promise<Bulletin> {
      const { crisis } = await json<{ crisis: Crisis }>('GET', `/staff/crises/${crisisId}`);
      const body = { revision: crisis.revision, segments, facts };
      return (await json<{ bulletin: Bulletin }>('POST', `/staff/crises/${crisisId}/bulletins`, { body })).bulletin;
    },
    /** Somebody else reads and releases each language, and it is published by its author. */
    async goesOut(id: SubjectId): Promise<Bulletin> {
      for (const language of languages) {
        const { revision } = await bulletin(id);
        await json('POST', `/staff/bulletins/${id}/words`, { body: { revision, language }, as: 'samir' });
      }
      const { revision } = await bulletin(id);
      await json('POST', `/staff/bulletins/${id}/announcement`, { body: { revision } });
      await town.run(3);
      return bulletin(id);
    },
    async says(id: SubjectId, statement: BulletinStatement): Promise<Bulletin> {
      const { revision } = await bulletin(id);
      await json('PUT', `/staff/bulletins/${id}/draft`, { body: { revision, statement } });
      return town.goesOut(id);
    },
    /** Subjects and addresses of what left, oldest first. */
    mails: () => given.email.taken().map(({ outgoing }) => ({ to: outgoing.to, subject: outgoing.subject })),
    ledger: (id: SubjectId, version: number) => readLedger(ports)(`${id}.v${version}` as never),
  };
  return town;
}
