import { type AlertRow, alertEveryMs, alertRowSchema, slotOf } from '@kesher/domain/alert/alert';
import type { AlertStore } from '@kesher/domain/alert/alert-store';
import { addMs, instantFromMs } from '@kesher/domain/instant';
import { describe, expect, it } from 'vitest';

const noon = instantFromMs(Date.UTC(2026, 10, 30, 12, 5));

function alertTo(staffId: string, halfHours = 0): AlertRow {
  const alertedAt = addMs(noon, halfHours * alertEveryMs);
  const row = { kind: 'stopped', slot: slotOf(alertedAt), staffId, alertedAt, attempts: 0, answered: [] };
  return alertRowSchema.parse(row);
}

/** What every store of alerts must do. `create` answers an empty one. */
export function describeAlertStore(name: string, create: () => Promise<{ store: AlertStore }>): void {
  describe(`the alert store ${name}`, () => {
    it('writes one row a person and half hour, whoever comes first', async () => {
      const { store } = await create();
      const [ann, bob, later] = [alertTo('ann'), alertTo('bob'), alertTo('ann', 1)];
      for (const row of [later, bob, ann]) expect(await store.create(row)).toBe('created');
      expect(await store.create({ ...ann, alertedAt: addMs(noon, 1) })).toBe('exists');
      expect(await store.since('stopped', ann.slot)).toEqual([ann, bob, later]);
      expect(await store.since('stopped', later.slot)).toEqual([later]);
      expect(await store.since('stopped', addMs(later.slot, alertEveryMs))).toEqual([]);
    });

    it('keeps alerts of other matters, and of another kind, apart', async () => {
      const { store } = await create();
      const ann = { ...alertTo('ann'), kind: 'escalation' as const };
      const rows = [ann, { ...ann, of: 'work:1' }, { ...ann, of: 'work:2' }];
      for (const row of rows) expect(await store.create(row)).toBe('created');
      expect(await store.since('escalation', ann.slot)).toEqual(rows);
      expect(await store.since('stopped', ann.slot)).toEqual([]);
    });

    it('lets only one of two send at once', async () => {
      const { store } = await create();
      const row = alertTo('נועה');
      await store.create(row);
      expect((await Promise.all([store.begin(row), store.begin(row)])).toSorted()).toEqual(['begun', 'stale']);
      expect(await store.since('stopped', row.slot)).toEqual([{ ...row, attempts: 1 }]);
      expect(await store.begin(alertTo('nobody'))).toBe('stale');
    });

    it('remembers which channels have answered', async () => {
      const { store } = await create();
      const row = alertTo('ann');
      await store.create(row);
      await Promise.all([store.answered(row, 'sms'), store.answered(row, 'email'), store.answered(row, 'sms')]);
      const [stored] = await store.since('stopped', row.slot);
      expect(stored?.answered.toSorted()).toEqual(['email', 'sms']);
      await store.answered(alertTo('nobody'), 'sms');
      expect(await store.since('stopped', row.slot)).toHaveLength(1);
    });
  });
}
