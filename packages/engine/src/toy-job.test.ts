import { staffIdSchema, subjectIdSchema } from '@kesher/domain/ids';
import { addMs, hourMs, type Instant, minuteMs } from '@kesher/domain/instant';
import { type ToyRecord, type ToyStatement, toyRecordSchema, toySteps } from '@kesher/domain/job/toy-job.fixture';
import type { Notice } from '@kesher/domain/notice/notice';
import { timelineOf } from '@kesher/domain/timeline/timeline-of';
import { buildCustomer } from '@kesher/testing/builders/customer';
import { createSettableClock } from '@kesher/testing/in-memory/clock';
import { describe, expect, it } from 'vitest';
import { publishVersion } from './freeze/publish-version.ts';
import { readLedger } from './ledger/read-ledger.ts';
import { showMessage } from './ledger/show-message.ts';
import { settlePromises } from './promise/settle-promises.ts';
import { sendMessages } from './send/send-messages.ts';
import { createTruthReader } from './send/truth-reader.ts';
import { createWordings } from './send/wordings.ts';
import { tendChunk } from './tend/tend-chunk.ts';
import { inMemoryPorts, people, start } from './testing/office.ts';
import { noticeOfToy, toyJobsInWords } from './testing/toy-job-in-words.ts';

const ann = staffIdSchema.parse('ann');
const id = subjectIdSchema.parse('toy-1');
const promisedBy = addMs(start, 24 * hourMs);

/** What staff decide about a toy, from its draft to the notice of what is live. */
function say(toy: ToyRecord, said: ToyStatement, now: Instant): ToyRecord {
  const drafted = toySteps.draftStatement(toy, said, { by: ann, now });
  if (drafted.kind === 'refused') throw new Error(drafted.refusal);
  const rules = { audience: 2, approvalFrom: 100, countdownSeconds: 0 };
  const announced = toySteps.announce(drafted.to, { by: ann, now }, rules);
  const live = announced.kind === 'changed' ? toySteps.goLive(announced.to, now) : undefined;
  if (!live) throw new Error('did not go live');
  return live;
}

/** A toy that two people have, of whom one wants only text messages. */
function openToyShop() {
  const clock = createSettableClock(start);
  const [noa, lea] = people(2);
  if (!noa || !lea) throw new Error('two people');
  const customers = [noa, buildCustomer({ ...lea, email: undefined, name: 'Lea' })];
  let current: Notice['id'] | undefined;
  const truth = { currentNoticeId: async () => current, knows: async () => true };
  const ports = { ...inMemoryPorts(customers, { clock, jobs: toyJobsInWords }), truth };
  const publish = publishVersion(ports, async (said, { resolve }) => {
    const isTold = said.before.length > 0;
    for (const { id: customerId } of customers)
      await resolve({ member: { customerId, toldBefore: isTold }, messages: [], toldByPhone: false });
    const members = customers.map((one) => ({ customerId: one.id, toldBefore: isTold, colour: 'red' }));
    return { members, upTo: undefined };
  });
  const send = sendMessages({ ...ports, truthReader: createTruthReader(ports), wordings: createWordings(ports) });
  return {
    ports,
    clock,
    customers,
    /** Publishes what is live, visits its only chunk, and hands on what is due. */
    async tell(toy: ToyRecord): Promise<Notice> {
      if (!toy.live) throw new Error('nothing is live');
      const notice = noticeOfToy(toy, toy.live);
      current = notice.id;
      if (!(await publish(notice, () => true))) {
        clock.set(addMs(clock.now(), minuteMs));
        expect(await publish(notice, () => true)).toBe(true);
      }
      await tendChunk(ports)({ noticeId: notice.id, chunk: 0 });
      for (let hint = ports.hints.take(); hint; hint = ports.hints.take())
        if (hint.kind === 'messages') await send(hint.keys);
      return notice;
    },
  };
}

const blank = toyRecordSchema.parse({
  id,
  toys: [{ name: 'Kite' }],
  stage: 'draft',
  version: 0,
  promises: [],
  createdBy: ann,
  createdAt: start,
  revision: 1,
});
const begun = () => say(blank, { says: 'begun', nextUpdateBy: promisedBy }, start);

describe('a job that the engine has never heard of', () => {
  it('reaches everybody in its own words and lane, by its own link', async () => {
    const shop = openToyShop();
    const notice = await shop.tell(begun());
    const [mail] = shop.ports.email.taken();
    const [text] = shop.ports.sms.taken();
    expect(notice.lane).toBe('routine');
    expect(mail?.outgoing).toMatchObject({ subject: 'Your Kite', tags: { lane: 'routine' } });
    expect(mail?.outgoing.text).toContain('The red Kite has begun.');
    expect(mail?.outgoing.text).toMatch(/https:\/\/kesher\.example\.com\/toy\/\S+/);
    expect(text?.outgoing.text).toMatch(/^The red Kite has begun\. https:\/\/kesher\.example\.com\/toy\/\S+$/);
    expect(await readLedger(shop.ports)(notice.id)).toMatchObject({ audience: 2, outcomes: { told: 2 }, frozen: true });
  });

  it('is told of by a rule that somebody has signed, without a draft', async () => {
    const shop = openToyShop();
    const rule = { by: ann, at: addMs(start, -hourMs), until: addMs(start, hourMs) };
    const started = toySteps.startByRule(blank, { says: 'begun', nextUpdateBy: promisedBy }, { now: start, rule });
    if (started.kind === 'refused') throw new Error(started.refusal);
    const notice = await shop.tell(started.to);
    expect(await readLedger(shop.ports)(notice.id)).toMatchObject({ audience: 2, outcomes: { told: 2 }, frozen: true });
  });

  it('is shown on the timeline, and its exact text again, with the link hidden', async () => {
    const shop = openToyShop();
    const notice = await shop.tell(begun());
    const [noa] = shop.customers;
    if (!noa) throw new Error('nobody');
    const messages = await shop.ports.messages.ofCustomer(noa.id, 10);
    const rows = { customer: noa, messages, notices: new Map([[notice.id, notice]]), tasks: [], written: [] };
    const [told] = timelineOf(rows, { jobs: toyJobsInWords, now: shop.clock.now() });
    expect(told).toMatchObject({
      notice: { job: 'toy', says: 'begun', about: [{ name: 'Kite' }], nextUpdateBy: promisedBy },
    });
    const shown = await showMessage(shop.ports)({ noticeId: notice.id, chunk: 0, customerId: noa.id, route: 'email' });
    expect(shown?.text.text).toContain('The red Kite has begun.');
    expect(shown?.text.text).toContain('https://…/toy/……');
  });

  it('keeps its promise with the next word, which goes to whoever was told', async () => {
    const shop = openToyShop();
    await shop.tell(begun());
    shop.clock.set(addMs(start, hourMs));
    const over = say(begun(), { says: 'over' }, shop.clock.now());
    const notice = await shop.tell(over);
    expect(await readLedger(shop.ports)(notice.id)).toMatchObject({ audience: 2, outcomes: { told: 2 } });
    const settled = await settlePromises(shop.ports)(over, () => true);
    expect(settled).toMatchObject([{ state: 'kept', keptBy: notice.id }]);
  });
});
