import type { StaffDoor } from '@kesher/adapters/http/staff-app';
import { answersOf } from '@kesher/adapters/http/testing/answers-of';
import { createFingerprint } from '@kesher/adapters/lambda/fingerprint';
import { starterProtocols } from '@kesher/content/check-in/starter-words';
import { jobs } from '@kesher/content/jobs';
import { protocolSchema } from '@kesher/domain/check-in/protocol/protocol';
import type { StoredProtocol } from '@kesher/domain/check-in/protocol/protocol-store';
import { customerIdSchema, subjectIdSchema } from '@kesher/domain/ids';
import { addMs, hourMs, type Instant, minuteMs } from '@kesher/domain/instant';
import { languages } from '@kesher/domain/language';
import { messageSchema } from '@kesher/domain/message/message';
import { type Role, staffMemberSchema } from '@kesher/domain/staff/staff';
import type { TeamMember } from '@kesher/domain/staff/team-member';
import type { Stop } from '@kesher/domain/stop/stop';
import { alertStaff } from '@kesher/engine/alert/alert-staff';
import { takeReceipt } from '@kesher/engine/receipt/take-receipt';
import { sendMessages } from '@kesher/engine/send/send-messages';
import { createTruthReader } from '@kesher/engine/send/truth-reader';
import { createWordings } from '@kesher/engine/send/wordings';
import { sweep } from '@kesher/engine/tend/sweep';
import { tendChunk } from '@kesher/engine/tend/tend-chunk';
import { inMemoryPorts } from '@kesher/engine/testing/office';
import { buildTeamMember } from '@kesher/testing/builders/team-member';
import { createInMemoryAccessLog } from '@kesher/testing/in-memory/access-log';
import { createInMemoryAlertStore } from '@kesher/testing/in-memory/alert-store';
import { createInMemoryCheckInStore } from '@kesher/testing/in-memory/check-in-store';
import { createSettableClock } from '@kesher/testing/in-memory/clock';
import { createInMemoryErasureList } from '@kesher/testing/in-memory/erasure-list';
import { createInMemoryFileStore } from '@kesher/testing/in-memory/import-store';
import { createInMemoryNetTestStore } from '@kesher/testing/in-memory/net-test-store';
import { createInMemoryProtocolStore } from '@kesher/testing/in-memory/protocol-store';
import { createInMemoryRotaStore } from '@kesher/testing/in-memory/rota-store';
import { createInMemoryTallyStore } from '@kesher/testing/in-memory/tally-store';
import { createInMemoryTeamStore } from '@kesher/testing/in-memory/team-store';
import { advanceCheckIn } from '../advance-check-in.ts';
import { createCustomerDoor } from '../customer-door/door.tsx';
import { tallyContacts } from '../learned/tally-contacts.ts';
import { testNet } from '../net/test-net.ts';
import { createWorkListsApp } from '../staff-door/lists-app.ts';
import { createProtocolsApp } from '../staff-door/protocols-app.ts';
import { createCheckInsStaffApp } from '../staff-door/staff-app.ts';
import { createVisitsApp } from '../visits/visits-app.ts';
import { wakeCheckIns } from '../wake-check-ins.ts';

/** A Sunday in Tel Aviv, ten in the morning. */
export const morning = '2026-11-29T08:00:00.000Z' as Instant;

/** Who works at the clinic: two who may read answers, and a manager who may not. */
export const team: readonly TeamMember[] = [
  buildTeamMember({ id: 'samar', name: 'Samar Nasser', roles: ['clinician'], mail: 'samar@example.com' }),
  buildTeamMember({ id: 'rina', name: 'Rina Alon', roles: ['clinician'], mail: 'rina@example.com' }),
  buildTeamMember({ id: 'manager', name: 'Dr Ramzi Haddad', roles: ['manager'], mail: 'haddad@example.com' }),
];

/** The starters, each signed in every language. */
export const signedStarters: readonly StoredProtocol[] = starterProtocols().map((protocol) => {
  const { version } = protocol;
  const signature = {
    version,
    by: 'ramzi',
    name: 'Dr Ramzi Haddad',
    licence: '31-4482',
    at: '2026-10-12T08:00:00.000Z',
  };
  const signatures = languages.map((language) => ({ ...signature, language }));
  return { protocol: protocolSchema.parse({ ...protocol, signatures }), revision: 1 };
});

/** What check-ins reach beside the engine's ports and their own rows, in memory. */
export function portsOfClinic({
  protocols,
  staff,
}: {
  protocols: readonly StoredProtocol[];
  staff: readonly TeamMember[];
}) {
  return {
    protocols: createInMemoryProtocolStore(protocols),
    netTests: createInMemoryNetTestStore(),
    tallies: createInMemoryTallyStore(),
    erasures: createInMemoryErasureList(),
    team: createInMemoryTeamStore(staff),
    rota: createInMemoryRotaStore(),
    alerts: createInMemoryAlertStore(),
    access: createInMemoryAccessLog(),
    files: createInMemoryFileStore(),
    fingerprint: createFingerprint('a secret of the tests'),
  };
}

/**
 * A clinic with every port in memory and a clock that is moved by hand: the real doors and functions of check-ins, and the
 * real post office behind them.
 */
export function openClinic({ protocols = signedStarters, start = morning, testsNet = false } = {}) {
  const clock = createSettableClock(start);
  const checkIns = createInMemoryCheckInStore();
  const ports = {
    ...inMemoryPorts([], { clock, jobs }),
    checkIns,
    truth: checkIns,
    ...portsOfClinic({ protocols, staff: team }),
  };
  const advance = advanceCheckIn(ports);
  const wake = wakeCheckIns(ports);
  const tryNet = testNet(ports);
  const tally = tallyContacts(ports);
  const wakeChunks = sweep(ports);
  const alert = alertStaff({ ...ports, wait: async () => {} });
  const tend = tendChunk(ports);
  const send = sendMessages({ ...ports, truthReader: createTruthReader(ports), wordings: createWordings(ports) });
  const receive = takeReceipt(ports);
  const logged: string[] = [];
  const log = (sentence: string) => void logged.push(sentence);
  const door: StaffDoor = {
    verify: async (authorization) => {
      const id = authorization?.replace('Bearer ', '') ?? '';
      const roles: readonly Role[] = team.find((member) => member.id === id)?.roles ?? ['agent'];
      return staffMemberSchema.safeParse({ id, name: 'Somebody', roles }).data;
    },
    actions: ports.actions,
    clock: ports.clock,
    log: { info: log, warn: log, error: log },
  };
  const [staff, protocolsDoor, lists, visits] = [
    createCheckInsStaffApp(ports, door),
    createProtocolsApp(ports, door),
    createWorkListsApp(ports, door),
    createVisitsApp(ports, door),
  ];
  const doorOf = (path: string) => {
    if (/^\/staff\/(protocols|rota)/.test(path)) return protocolsDoor;
    if (path.startsWith('/staff/visits')) return visits;
    return path.startsWith('/staff/work-lists') ? lists : staff;
  };
  const errors: unknown[] = [];
  const customers = createCustomerDoor(ports, (error) => errors.push(error));

  type Sent = { as?: string; body?: unknown; raw?: string };
  const ask = async (method: string, path: string, { as = 'samar', body, raw }: Sent = {}): Promise<Response> =>
    doorOf(path).request(path, {
      method,
      headers: { authorization: `Bearer ${as}`, 'content-type': 'application/json' },
      ...(raw !== undefined && { body: raw }),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });

  /** Hands on every hint that waits, as queues do. */
  async function work(): Promise<void> {
    for (let hint = ports.hints.take(); hint; hint = ports.hints.take()) {
      if (hint.kind === 'subject') await advance(hint.id, () => true);
      else if (hint.kind === 'chunk') await tend(hint);
      else if (hint.kind === 'alerts') await alert();
      else await send(hint.keys);
    }
  }

  const tokenOf = (customerId: string, subjectId: string) =>
    ports.linkTokens.tokenFor({
      customerId: customerIdSchema.parse(customerId),
      subjectId: subjectIdSchema.parse(subjectId),
      generation: 0,
    });

  return {
    ports,
    clock,
    logged,
    errors,
    door,
    staff: { send: ask, ...answersOf(ask) },
    page: (token: string, query = '') => customers.request(`/c/${token}${query}`),
    post: (token: string, form: string, fields: Record<string, string> = {}) =>
      customers.request(`/c/${token}/${form}`, { method: 'POST', body: new URLSearchParams(fields) }),

    work,

    /** The minutes until an instant, each with its sweeps. */
    async until(instant: Instant): Promise<void> {
      await work();
      while (clock.now() < instant) {
        clock.set(addMs(clock.now(), minuteMs));
        await wake();
        if (testsNet) await tryNet();
        await tally();
        await wakeChunks();
        await alert();
        await work();
      }
    },

    /** The channel says of everything that it took whether it has arrived. */
    async receipts(kind: 'delivered' | 'bounced' = 'delivered'): Promise<void> {
      const now = clock.now();
      for (const message of ports.messages.all()) {
        if (message.state !== 'accepted') continue;
        await receive({ key: messageSchema.parse(message), sentAt: now, receipt: { kind, at: now } });
      }
      await work();
    },

    /** Somebody whose tooth was taken out, as staff type it in. */
    enter: (works: readonly Record<string, unknown>[]) =>
      ask('POST', '/staff/check-ins/works', {
        body: { works: works.map((work) => ({ ...workOf('1'), ...work })) },
      }),

    /** An urgent visit of this afternoon, as the desk types it in. */
    book: (visit: Record<string, unknown> = {}, as = 'desk') =>
      ask('POST', '/staff/visits', { as, body: { visits: [{ ...visitOf('1'), ...visit }] } }),

    /** A typed visit, as it stands. */
    visit: (id = '1') => checkIns.visit(subjectIdSchema.parse(`visit:${id}`)),

    /** The check-in of a typed work, as it stands. */
    checkIn: async (id = '1') => (await checkIns.work(subjectIdSchema.parse(`work:${id}`)))?.checkIn,

    /** The link that a person was sent. */
    token: (customerId = 'C-1', id = '1') => tokenOf(customerId, `work:${id}`),
    visitToken: (customerId = 'C-1', id = '1') => tokenOf(customerId, `visit:${id}`),

    stop: (stop: Stop) => ports.stops.put(stop),
  };
}

/** A typed work: an extraction that ended at ten, of a person of their own. */
export function workOf(id: string) {
  return {
    id,
    customerId: `C-${id}`,
    person: { name: 'Daniel Azoulay', phone: '+972525550148', language: 'en' },
    kind: 'extraction',
    endedAt: morning,
  };
}

/** A typed visit: urgent, at four in the afternoon. */
function visitOf(id: string) {
  return {
    id,
    customerId: `C-${id}`,
    person: { name: 'Daniel Azoulay', phone: '+972525550148', language: 'en' },
    startsAt: '2026-11-29T14:00:00.000Z',
    with: 'Dr Haddad',
    urgent: true,
  };
}

/** A mother and two children on one phone, each vaccinated this morning. */
export async function aFamily(changes: { son?: Record<string, unknown> } = {}) {
  const clinic = openClinic();
  const person = { phone: '+972525550148', language: 'en' };
  const family = {
    mother: { name: 'Dana Cohen', yearOfBirth: 1984 },
    son: { name: 'Noam Cohen', yearOfBirth: 2012, ...changes.son },
    daughter: { name: 'Maya Cohen', yearOfBirth: 2015 },
  };
  await clinic.enter(
    Object.entries(family).map(([id, facts], index) => ({
      id,
      customerId: `C-${id}`,
      person: { ...person, ...facts },
      kind: 'vaccination',
      // An hour apart: the first one's day after comes first.
      endedAt: addMs(morning, (index - 2) * hourMs),
    })),
  );
  return clinic;
}
