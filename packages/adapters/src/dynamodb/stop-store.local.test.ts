import { knownJobs } from '@kesher/content/job/known-jobs';
import { staffIdSchema } from '@kesher/domain/ids';
import { instantFromMs } from '@kesher/domain/instant';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSettingsStore } from './settings-store.ts';
import { createStopStore } from './stop-store.ts';
import { startTables } from './testing/start-tables.ts';

let tables: Awaited<ReturnType<typeof startTables>>;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.stop());
const pressed = { stoppedBy: staffIdSchema.parse('agent-1'), stoppedAt: instantFromMs(Date.UTC(2026, 10, 30)) };

describe('what stood before', () => {
  it('goes on holding everything where a recovery of an earlier version had paused it, until that is let go', async () => {
    const office = await tables.empty('office');
    const since = '2026-11-20T08:00:00.000Z';
    await office.put({ pk: 'settings', sk: 'recovery', paused: true, since });
    const stops = createStopStore(office);
    expect(await stops.standing()).toMatchObject([{ scope: 'everything', stoppedBy: 'system' }]);
    await stops.put({ scope: 'everything', ...pressed });
    expect(await stops.standing()).toEqual([{ scope: 'everything', ...pressed }]);
    expect(await stops.lift({ scope: 'everything' })).toBe('lifted');
    expect(await stops.standing()).toEqual([]);
    expect(await office.get({ pk: 'settings', sk: 'recovery' })).toMatchObject({ since });
  });

  it('goes on holding everything as well once a recovery of today has noted when it began', async () => {
    const office = await tables.empty('office');
    await office.put({ pk: 'settings', sk: 'recovery', paused: true });
    const settings = createSettingsStore(office, knownJobs);
    await settings.setRecovery({ since: pressed.stoppedAt });
    expect(await createStopStore(office).standing()).toMatchObject([{ scope: 'everything', stoppedBy: 'system' }]);
    expect(await settings.recovery()).toEqual({ since: pressed.stoppedAt });
  });

  it('goes on holding what its key names where a stop cannot be read', async () => {
    const office = await tables.empty('office');
    const stops = createStopStore(office);
    await stops.put({ scope: 'channel', id: 'sms', ...pressed });
    await office.put({ pk: 'stops', sk: 'channel~sms', stop: { scope: 'fax' } });
    expect(await stops.standing()).toMatchObject([{ scope: 'channel', id: 'sms', stoppedBy: 'system' }]);
    expect(await stops.lift({ scope: 'channel', id: 'sms' })).toBe('lifted');
  });
});
