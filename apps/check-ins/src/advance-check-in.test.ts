import { customerIdSchema, subjectIdSchema } from '@kesher/domain/ids';
import { addMs, hourMs, minuteMs } from '@kesher/domain/instant';
import { describe, expect, it } from 'vitest';
import { advanceCheckIn } from './advance-check-in.ts';
import { morning, openClinic } from './testing/clinic.ts';

const id = subjectIdSchema.parse('work:1');

/** A clinic at the moment at which a call falls due, and a visit that stands still before it writes the call's task. */
async function standingStill(meanwhile: (clinic: ReturnType<typeof openClinic>) => Promise<unknown>) {
  const clinic = openClinic();
  await clinic.enter([{}]);
  await clinic.until(addMs(morning, 3.9 * hourMs));
  clinic.clock.set(addMs(morning, 4 * hourMs + minuteMs));
  let isStill = true;
  const getMany: typeof clinic.ports.tasks.getMany = async (ids) => {
    const standing = await clinic.ports.tasks.getMany(ids);
    if (isStill) {
      isStill = false;
      await meanwhile(clinic);
    }
    return standing;
  };
  await advanceCheckIn({ ...clinic.ports, tasks: { ...clinic.ports.tasks, getMany } })(id, () => true);
  return clinic;
}

it('leaves nothing of a work whose person was erased while it was written, also where nothing follows from it', async () => {
  const clinic = openClinic();
  await clinic.enter([{ status: 'before' }]);
  await clinic.ports.erasures.add({ id: customerIdSchema.parse('C-1'), addresses: [] });
  expect(clinic.ports.checkIns.all()).toHaveLength(1);
  await clinic.work();
  expect(clinic.ports.checkIns.all()).toEqual([]);
});

describe('a visit that stood still', () => {
  it('leaves no call open of what was cancelled meanwhile', async () => {
    const clinic = await standingStill(async ({ enter, work }) => {
      await enter([{ status: 'cancelled' }]);
      await work();
    });
    expect(clinic.ports.tasks.all()).toMatchObject([{ work: { kind: 'check-in-call' }, state: 'cancelled' }]);
    expect(await clinic.checkIn()).toMatchObject({ state: 'cancelled' });
  });

  it('leaves nothing of somebody who was erased meanwhile', async () => {
    const clinic = await standingStill(async ({ ports }) => {
      await ports.erasures.add({ id: customerIdSchema.parse('C-1'), addresses: [] });
      await ports.checkIns.forgetOf(customerIdSchema.parse('C-1'));
    });
    expect(clinic.ports.tasks.all()).toEqual([]);
  });
});

it('a call that nothing asks for is shown to nobody', async () => {
  const clinic = await standingStill(async () => {});
  const queue = () => clinic.staff.json<{ calls: unknown[] }>('GET', '/staff/check-ins/calls');
  expect((await queue()).calls).toHaveLength(1);
  const { ports } = clinic;
  const [call] = ports.tasks.all();
  await clinic.enter([{ status: 'cancelled' }]);
  await clinic.work();
  // As a process leaves it that died over an older state.
  if (call) await ports.tasks.update({ ...call, revision: (ports.tasks.all()[0]?.revision ?? 0) + 1 });
  expect(ports.tasks.all()).toMatchObject([{ state: 'open' }]);
  expect((await queue()).calls).toEqual([]);
});
