import { problemSchema } from '@kesher/adapters/http/problem';
import { addMs } from '@kesher/domain/instant';
import { start } from '@kesher/engine/testing/office';
import { describe, expect, it } from 'vitest';
import { openDoor } from './testing/staff-door.ts';

type Door = Awaited<ReturnType<typeof openDoor>>;
const code = async (answer: Response) => [answer.status, problemSchema.parse(await answer.json()).code];
/** As a role, one request with its body. */
const as =
  ({ send }: Door) =>
  (role: string, method: string, path: string, body?: unknown) =>
    send(method, path, { as: role, ...(body !== undefined && { body }) });
const announcement = { scope: 'announcement', id: 'delay-1' };

describe('the staff door of the post office', () => {
  it('lets an agent stop an announcement at once, which is on record, and shows it to everybody', async () => {
    const door = await openDoor();
    const send = as(door);
    const { recorded } = door;
    const pressed = await send('agent', 'POST', '/staff/stops', announcement);
    const stop = { ...announcement, stoppedBy: 'agent', stoppedAt: start };
    expect([pressed.status, await pressed.json()]).toEqual([201, stop]);
    const listed = await send('agent', 'GET', '/staff/stops');
    expect(await listed.json()).toEqual({ stops: [stop] });
    expect(await recorded()).toEqual([['agent', 'stop', 'announcement~delay-1', true]]);
  });

  it('lets whoever may announce let it go on, and nobody else', async () => {
    const door = await openDoor();
    const send = as(door);
    const { recorded, ports } = door;
    await send('agent', 'POST', '/staff/stops', { scope: 'everything' });
    expect(await code(await send('agent', 'DELETE', '/staff/stops/everything'))).toEqual([403, 'not-allowed']);
    expect((await send('manager', 'DELETE', '/staff/stops/everything')).status).toBe(204);
    expect(await ports.stops.standing()).toEqual([]);
    expect(await recorded()).toContainEqual(['manager', 'lift-stop', 'everything', true]);
    expect(await recorded()).toContainEqual(['agent', 'lift-stop', 'everything', false]);
  });

  it('lets nobody lift a press that they have not seen', async () => {
    const door = await openDoor();
    const send = as(door);
    const { later } = door;
    await send('agent', 'POST', '/staff/stops', announcement);
    later(60_000);
    await send('manager', 'POST', '/staff/stops', announcement);
    const path = `/staff/stops/announcement~delay-1?seen=`;
    expect(await code(await send('manager', 'DELETE', `${path}${start}`))).toEqual([409, 'stale']);
    expect((await send('manager', 'DELETE', `${path}${addMs(start, 60_000)}`)).status).toBe(204);
  });

  it('says that there is no such announcement, rather than let anybody believe it is stopped', async () => {
    const door = await openDoor();
    const send = as(door);
    const { ports } = door;
    const unknown = await send('agent', 'POST', '/staff/stops', { scope: 'announcement', id: 'delay-9' });
    expect(await code(unknown)).toEqual([404, 'not-found']);
    expect(await ports.stops.standing()).toEqual([]);
  });

  it('names the field that cannot be used', async () => {
    const door = await openDoor();
    const send = as(door);
    for (const body of [
      {},
      { scope: 'lane' },
      { scope: 'everything', id: 'delay-1' },
      { scope: 'channel', id: 'fax' },
      { scope: 'announcement' },
    ])
      expect(await code(await send('agent', 'POST', '/staff/stops', body))).toEqual([400, 'invalid-input']);
    for (const id of ['nothing', 'channel~fax', 'channel~sms', 'announcement~delay-1'])
      expect(await code(await send('manager', 'DELETE', `/staff/stops/${id}`))).toEqual([404, 'not-found']);
  });
});
