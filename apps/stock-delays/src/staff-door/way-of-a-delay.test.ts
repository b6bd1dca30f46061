import { buildSettings } from '@kesher/testing/builders/settings';
import { buildDelayFacts } from '@kesher/testing/builders/stock-delay';
import { buildTask } from '@kesher/testing/builders/task';
import { describe, expect, it } from 'vitest';
import { inMemoryPorts, type Shop, withdrawn } from '../testing/shop.ts';
import { delayPath, drafted, told } from './testing/delay-door.ts';
import { openStaffDoor } from './testing/staff-door.ts';

const seen = async (shop: Shop) => ({ revision: (await shop.delay()).revision });

describe('the way of a delay through the door', () => {
  it('leads from the declaration to what was said about it', async () => {
    const { json, shop } = await drafted();
    const { delays } = await json<{ delays: { id: string }[] }>('GET', '/staff/delays');
    expect(delays.map(({ id }) => id)).toEqual(['delay-table-late']);
    expect(await json('GET', `${delayPath}/rehearsal`)).toMatchObject({
      audience: 3,
      channels: { email: 3 },
      sample: ['C-0001', 'C-0002', 'C-0003'],
      customers: { 'C-0001': { name: 'Dana Levi' } },
      needsApproval: false,
    });
    expect(await json('POST', `${delayPath}/announcement`, { body: { revision: 1 } })).toMatchObject({
      delay: { revision: 2, draft: { stage: 'countdown', announcedBy: 'manager' } },
    });
    expect(await json('POST', `${delayPath}/cancellation`, { body: { revision: 2 } })).toMatchObject({
      delay: { revision: 3 },
    });
    await shop.say();
    await shop.tell(['C-0001', 'C-0002']);
    expect(await json('GET', `${delayPath}/versions`)).toMatchObject({ notices: [{ version: 1 }] });
    expect(await json('GET', `${delayPath}/choices`)).toEqual({ chose: 0, choseMore: false });
    expect(await json('GET', '/staff/products')).toEqual({
      products: [
        {
          id: 'P-1',
          name: 'Oak table',
          names: { he: 'שולחן אלון', ar: 'طاولة بلوط' },
          supplierId: 'S-1',
          openDelayId: shop.id,
        },
      ],
    });
  });

  it('takes a declaration with what should be mended, and the same request id once', async () => {
    const { ports, clock } = await inMemoryPorts();
    const { send, json } = openStaffDoor(ports);
    const body = {
      productIds: ['P-1'],
      facts: buildDelayFacts({ nextUpdateBy: clock.now() }),
      requestId: 'late-table-1',
    };
    const response = await send('POST', '/staff/delays', { body });
    expect([response.status, await response.json()]).toMatchObject([201, { findings: [{ code: 'next-update-past' }] }]);
    expect(await json('POST', '/staff/delays', { body })).toMatchObject({
      delay: { id: 'delay-late-table-1', revision: 1 },
    });
    expect((await json<{ delays: [] }>('GET', '/staff/delays')).delays).toHaveLength(1);
    expect(await json('GET', '/staff/delays/delay-late-table-1')).toMatchObject({ findings: [{ level: 'refuse' }] });
  });

  it('takes a draft, drops it again, and lists the tasks of the delay', async () => {
    const { json, shop, ports } = await told();
    const { revision } = await seen(shop);
    const draft = { body: { revision, statement: withdrawn } };
    expect(await json('PUT', `${delayPath}/draft`, draft)).toMatchObject({
      delay: { draft: { changedBy: 'manager' } },
    });
    expect(await json('POST', `${delayPath}/discard`, { body: { revision: revision + 1 } })).toMatchObject({
      delay: { stage: 'open', revision: revision + 2 },
    });
    await ports.tasks.create(buildTask({ subjectId: shop.id, customerId: 'C-0002' }));
    expect(await json('GET', `${delayPath}/tasks?limit=1`)).toMatchObject({
      tasks: [{ subjectId: shop.id, customerId: 'C-0002' }],
      customers: { 'C-0002': { name: 'Dana Levi', language: 'he' } },
    });
  });

  it('asks for a second person, and lets nobody approve their own announcement', async () => {
    const { announcements } = buildSettings();
    const { json, problem } = await drafted(buildSettings({ announcements: { ...announcements, approvalFrom: 2 } }));
    expect(await json('GET', `${delayPath}/rehearsal`)).toMatchObject({ needsApproval: true });
    await json('POST', `${delayPath}/announcement`, { body: { revision: 1 } });
    const own = await problem('POST', `${delayPath}/approval`, { body: { revision: 2 } });
    expect(own).toMatchObject({ status: 409, code: 'own-announcement', detail: expect.any(String) });
    const approved = await json('POST', `${delayPath}/approval`, { as: 'second-manager', body: { revision: 2 } });
    expect(approved).toMatchObject({ delay: { draft: { stage: 'countdown', approvedBy: 'second-manager' } } });
  });
});
