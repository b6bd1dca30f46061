import type { OpenAPIHono } from '@hono/zod-openapi';
import { recordLooks } from '@kesher/adapters/http/record-looks';
import { may, type StaffDoor, type StaffEnv } from '@kesher/adapters/http/staff-app';
import { endHold, holdCheckIn, noteInRecord } from '../kept/keep-check-in.ts';
import { readHouse } from '../read-house.ts';
import { keptRoutes } from './kept-routes.ts';
import type { StaffDoorPorts } from './ports.ts';
import { inCareOf, readGuardians, shownIn } from './read-guardians.ts';
import { refusalOf } from './refusals.ts';
import { showCheckIn } from './show-check-in.ts';

/** What stands in the clinic's record, and what is kept longer for a reason. */
export function addKeptRoutes(app: OpenAPIHono<StaffEnv>, ports: StaffDoorPorts, door: StaffDoor): void {
  const record = recordLooks(ports);
  const house = readHouse(ports);
  const guardiansOf = readGuardians(ports);
  const note = noteInRecord(ports);
  const hold = holdCheckIn(ports);
  const end = endHold(ports);
  app.on('POST', '/staff/check-ins/noted', may(door, 'check-in.work'));
  app.on('POST', '/staff/check-ins/:id/noted', may(door, 'check-in.work', 'note-answers'));
  app.on('POST', '/staff/check-ins/:id/hold', may(door, 'check-in.hold', 'hold-check-in'));
  app.on('POST', '/staff/check-ins/:id/hold/end', may(door, 'check-in.hold', 'end-hold'));

  app.openapi(keptRoutes.noteAnswersOfSeveral, async (context) => {
    const by = context.get('staff').id;
    const around = await house();
    const noteOne = noteInRecord(ports, async () => around);
    const outcomes = [];
    for (const { id, revision } of context.req.valid('json').checkIns) {
      await door.actions.record({ at: door.clock(), by, action: 'note-answers', subject: id, allowed: true });
      const outcome = await noteOne(id, { by, revision });
      outcomes.push({ id, is: outcome.kind === 'done' ? ('noted' as const) : outcome.because });
    }
    return context.json({ outcomes }, 200);
  });

  app.openapi(keptRoutes.noteAnswers, async (context) => {
    const staff = context.get('staff');
    const { revision } = context.req.valid('json');
    const outcome = await note(context.req.valid('param').id, { by: staff.id, revision });
    if (outcome.kind === 'refused') throw refusalOf(outcome.because);
    const { checkIn } = outcome;
    const [stored, guardians] = await Promise.all([ports.protocols.all(), guardiansOf([checkIn.customerId])]);
    const protocols = stored.map(({ protocol }) => protocol);
    const shown = inCareOf(showCheckIn(checkIn, protocols, ports.clock()), guardians);
    await record({ staff, customerIds: shownIn([shown]), thing: 'check-in' });
    return context.json(shown, 200);
  });

  app.openapi(keptRoutes.putOnHold, async (context) => {
    const { reason } = context.req.valid('json');
    const outcome = await hold(context.req.valid('param').id, { by: context.get('staff').id, reason });
    if (outcome.kind === 'refused') throw refusalOf(outcome.because);
    return context.json({ id: outcome.checkIn.id, hold: outcome.checkIn.hold }, 200);
  });

  app.openapi(keptRoutes.releaseHold, async (context) => {
    const outcome = await end(context.req.valid('param').id);
    if (outcome.kind === 'refused') throw refusalOf(outcome.because);
    return context.json({ id: outcome.checkIn.id, hold: outcome.checkIn.hold }, 200);
  });
}
