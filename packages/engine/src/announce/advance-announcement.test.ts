import { staffIdSchema, subjectIdSchema } from '@kesher/domain/ids';
import { addMs, hourMs, minuteMs } from '@kesher/domain/instant';
import { type ToyRecord, type ToyStatement, toyRecordSchema, toySteps } from '@kesher/domain/job/toy-job.fixture';
import { createInMemoryAnnouncementRows } from '@kesher/testing/in-memory/announcements';
import { createSettableClock } from '@kesher/testing/in-memory/clock';
import { describe, expect, it } from 'vitest';
import type { AudienceSource } from '../freeze/freeze-audience.ts';
import { rehearseNotice } from '../rehearse/rehearse-notice.ts';
import { inMemoryPorts, people, start } from '../testing/office.ts';
import { noticeOfToy, toyJobsInWords } from '../testing/toy-job-in-words.ts';
import { advanceAnnouncement } from './advance-announcement.ts';

const ann = staffIdSchema.parse('ann');
const id = subjectIdSchema.parse('toy-1');
const promisedBy = addMs(start, 24 * hourMs);
const begun: ToyStatement = { says: 'begun', nextUpdateBy: promisedBy };

/** A toy of which somebody has drafted the first word, and two people who have it. */
async function openToyShop() {
  const clock = createSettableClock(start);
  const customers = people(2);
  const ports = inMemoryPorts(customers, { clock, jobs: toyJobsInWords });
  const { store } = createInMemoryAnnouncementRows((row) => toyRecordSchema.parse(row));
  const audience: AudienceSource = async ({ before }) => ({
    members: customers.map((one) => ({ customerId: one.id, toldBefore: before.length > 0, colour: 'red' })),
    upTo: undefined,
  });
  let isTaken = false;
  const advance = advanceAnnouncement(ports, {
    store,
    steps: toySteps,
    noticeOf: noticeOfToy,
    audience,
    mustGiveWay: async () => isTaken,
  });
  const draft = { statement: begun, stage: 'editing', changedBy: ann, changedAt: start };
  const blank = { id, toys: [{ name: 'Kite' }], stage: 'draft', version: 0, promises: [], createdBy: ann };
  await store.create(toyRecordSchema.parse({ ...blank, draft, createdAt: start, revision: 1 }));

  async function toy(): Promise<ToyRecord> {
    const stored = await store.get(id);
    if (!stored) throw new Error('no toy');
    return stored;
  }
  async function step(decision: ReturnType<typeof toySteps.announce>): Promise<void> {
    if (decision.kind === 'refused') throw new Error(decision.refusal);
    await store.update(decision.to);
  }
  return {
    ports,
    clock,
    audience,
    toy,
    visit: () => advance(id, () => true),
    take: () => void (isTaken = true),
    announce: async () =>
      step(
        toySteps.announce(
          await toy(),
          { by: ann, now: clock.now() },
          { audience: 2, approvalFrom: 9, countdownSeconds: 60 },
        ),
      ),
    say: async (statement: ToyStatement) =>
      step(toySteps.draftStatement(await toy(), statement, { by: ann, now: clock.now() })),
  };
}

describe('an announcement of any job', () => {
  it('goes live when its countdown is over, and its audience is frozen', async () => {
    const { visit, announce, toy, clock, ports } = await openToyShop();
    await announce();
    await visit();
    expect(await toy()).toMatchObject({ version: 0, draft: { stage: 'countdown' } });
    clock.advance(minuteMs);
    expect(await visit()).toMatchObject({ version: 1, live: { published: true } });
    const noticeId = (await toy()).live?.noticeId;
    expect(noticeId && (await ports.notices.get(noticeId))).toMatchObject({
      lane: 'routine',
      content: { says: 'begun' },
    });
    expect(noticeId && (await ports.audience.freeze(noticeId))).toMatchObject({ members: 2 });
  });

  it('is a draft again where another speaks about its matter', async () => {
    const { visit, announce, toy, take, clock } = await openToyShop();
    await announce();
    take();
    clock.advance(minuteMs);
    await visit();
    expect(await toy()).toMatchObject({ version: 0, draft: { stage: 'editing' } });
  });

  it('keeps its promise by itself when nobody has news, unless a person holds it back', async () => {
    const { visit, announce, toy, clock, ports } = await openToyShop();
    await announce();
    clock.advance(minuteMs);
    await visit();
    clock.set(addMs(promisedBy, -10 * minuteMs));
    const stop = { scope: 'announcement', id } as const;
    await ports.stops.put({ ...stop, stoppedBy: ann, stoppedAt: clock.now() });
    await visit();
    expect((await toy()).version).toBe(1);
    await ports.stops.lift(stop);
    await visit();
    const spoken = await toy();
    expect(spoken).toMatchObject({ version: 2, live: { publishedBy: 'system', statement: { says: 'begun' } } });
    expect(spoken.live?.statement.nextUpdateBy).toBe(addMs(promisedBy, 24 * hourMs - minuteMs));
  });

  it('ends a visit where somebody else has decided meanwhile', async () => {
    const { visit, announce, say, toy, clock, ports } = await openToyShop();
    await announce();
    clock.advance(minuteMs);
    const { notices } = ports;
    ports.notices = {
      ...notices,
      put: async (notice) => {
        if ((await toy()).draft === undefined) await say({ says: 'over' });
        return notices.put(notice);
      },
    };
    expect(await visit()).toBeUndefined();
    expect(await toy()).toMatchObject({ live: { published: false }, draft: { statement: { says: 'over' } } });
    expect(await visit()).toMatchObject({ live: { published: true } });
  });

  it('is rehearsed by the rules that it will follow, and nothing is sent', async () => {
    const { ports, audience, toy } = await openToyShop();
    const record = { ...(await toy()), version: 1 };
    const live = { noticeId: `${id}.v1`, publishedBy: ann, publishedAt: start, published: false, statement: begun };
    const next = noticeOfToy(record, toyRecordSchema.shape.live.unwrap().parse(live));
    expect((await rehearseNotice(ports, audience)(next)).counted).toMatchObject({
      asOf: start,
      audience: 2,
      channels: { email: 2 },
      languages: { he: 2 },
      notTold: {},
      sample: ['C-000', 'C-001'],
    });
    expect(ports.messages.all()).toEqual([]);
  });
});
