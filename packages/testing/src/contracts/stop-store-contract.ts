import { staffIdSchema, subjectIdSchema } from '@kesher/domain/ids';
import { addMs, instantFromMs, minuteMs } from '@kesher/domain/instant';
import type { Stop } from '@kesher/domain/stop/stop';
import type { StopStore } from '@kesher/domain/stop/stop-store';
import { describe, expect, it } from 'vitest';

const morning = instantFromMs(Date.UTC(2026, 10, 30, 8));
const pressed = (minutes = 0, by = 'agent-1') => ({
  stoppedBy: staffIdSchema.parse(by),
  stoppedAt: addMs(morning, minutes * minuteMs),
});
const announcement: Stop = { scope: 'announcement', id: subjectIdSchema.parse('delay-1'), ...pressed() };

/** What every store of stops must do. `create` answers an empty one. */
export function describeStopStore(name: string, create: () => Promise<{ store: StopStore }>): void {
  describe(`the stop store ${name}`, () => {
    it('answers every stop that stands, and none that was lifted', async () => {
      const { store } = await create();
      expect(await store.standing()).toEqual([]);
      const stops: Stop[] = [
        announcement,
        { scope: 'channel', id: 'sms', ...pressed() },
        { scope: 'everything', ...pressed() },
      ];
      for (const stop of stops) await store.put(stop);
      expect(await store.standing()).toEqual(stops);
      expect(await store.lift({ scope: 'channel', id: 'sms' })).toBe('lifted');
      expect(await store.lift({ scope: 'channel', id: 'sms' })).toBe('not-standing');
      expect(await store.standing()).toEqual([stops[0], stops[2]]);
    });

    it('is one stop however often it is pressed, and the later press stands', async () => {
      const { store } = await create();
      await store.put(announcement);
      await store.put({ ...announcement, ...pressed(5, 'agent-2') });
      await store.put({ ...announcement, ...pressed(2, 'agent-3') });
      expect(await store.standing()).toEqual([{ ...announcement, ...pressed(5, 'agent-2') }]);
    });

    it('lifts what was pressed before an instant, and nothing that was pressed since', async () => {
      const { store } = await create();
      await store.put({ ...announcement, ...pressed(5) });
      expect(await store.lift(announcement, pressed(5).stoppedAt)).toBe('not-standing');
      expect(await store.lift(announcement, pressed(6).stoppedAt)).toBe('lifted');
      expect(await store.standing()).toEqual([]);
    });
  });
}
