import { addMs, hourMs, minuteMs } from '@kesher/domain/instant';
import { describe, expect, it } from 'vitest';
import { morning, openClinic } from '../testing/clinic.ts';

const days = '?from=2026-11-20&to=2026-11-30';
const evening = addMs(morning, 10 * hourMs + 25 * minuteMs);

async function aDay() {
  const clinic = openClinic();
  await clinic.enter([
    { id: '1' },
    { id: '2', customerId: 'C-2', person: { name: 'Maya', phone: '+972525550149', language: 'he' } },
  ]);
  return {
    ...clinic,
    learned: (as?: string) => clinic.staff.json('GET', `/staff/check-ins/learned${days}`, { ...(as && { as }) }),
  };
}

describe('what was learned', () => {
  it('is counted in the evening over the works of the last days, and told as counts where they are few', async () => {
    const { until, post, token, learned } = await aDay();
    await until(addMs(morning, 6 * hourMs));
    expect(await learned()).toMatchObject({ days: 0 });
    await post(token('C-1', '1'), 'answer', { feeling: 'fine' });
    await until(evening);
    const found = await learned('manager');
    expect(found).toMatchObject({ days: 10, all: { counts: { all: 2 } }, evening: { day: '2026-11-29' } });
    expect(found).not.toHaveProperty('all.reached');
    expect(found).toMatchObject({
      groups: expect.arrayContaining([
        { by: 'language', key: 'he', figures: { counts: expect.objectContaining({ all: 1 }) } },
      ]),
    });
  });

  it('is for those who call and those who answer for it, and about a year at most', async () => {
    const { staff } = await aDay();
    expect((await staff.send('GET', `/staff/check-ins/learned${days}`, { as: 'agent' })).status).toBe(403);
    const problem = await staff.problem('GET', '/staff/check-ins/learned?from=2026-11-30&to=2026-11-20');
    expect(problem).toMatchObject({ errors: [{ field: 'to' }] });
  });
});
