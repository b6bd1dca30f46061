import { expect, it } from 'vitest';
import { savedSettings } from '../business/settings.fixture.ts';
import { settingsSchema } from '../business/settings-store.ts';
import { businessCalendarSchema } from '../calendar/business-calendar.ts';
import { customerIdSchema, noticeIdOf } from '../ids.ts';
import { taskSchema } from '../task/task.ts';
import { askHardship } from './ask-hardship.ts';
import { aDraftedBulletin, toldAt } from './crisis.fixture.ts';
import { crisisWorkSchema } from './task-kinds.ts';

it('makes one task of a customer for whom paying is hard, due within a working day', () => {
  const { id: subjectId } = aDraftedBulletin();
  const calendar = businessCalendarSchema.parse(settingsSchema.parse(savedSettings).calendar);
  const ask = {
    subjectId,
    noticeId: noticeIdOf(subjectId, 1),
    customerId: customerIdSchema.parse('C-1'),
    calendar,
    now: toldAt,
  };
  const task = askHardship(ask);
  expect(taskSchema.parse(task)).toMatchObject({ id: `hardship~${subjectId}~C-1`, customerId: 'C-1', state: 'open' });
  expect(task.dueAt > toldAt).toBe(true);
  expect(crisisWorkSchema.parse(task.work)).toEqual({ kind: 'hardship', noticeId: `${subjectId}.v1` });
});
