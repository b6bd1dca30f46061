import type { OpenAPIHono } from '@hono/zod-openapi';
import { readCards } from '@kesher/adapters/http/customer-cards';
import { recordLooks } from '@kesher/adapters/http/record-looks';
import { may, type StaffDoor, type StaffEnv } from '@kesher/adapters/http/staff-app';
import { isOverdue } from '@kesher/domain/check-in/answer/escalate';
import type { CheckIn } from '@kesher/domain/check-in/check-in';
import { checkInJob } from '@kesher/domain/check-in/check-in-job';
import { isVisitId } from '@kesher/domain/check-in/visit/booking';
import { climbOf } from '@kesher/domain/check-in/visit/climb-of-visit';
import type { StaffMember } from '@kesher/domain/staff/staff';
import { checkInsThatAsk } from '../calls/check-ins-that-ask.ts';
import { readCallQueue } from '../calls/read-call-queue.ts';
import { acknowledgeEscalation, claimCall, finishCall } from '../calls/work-on-call.ts';
import { takeUpVisit } from '../visits/take-up-visit.ts';
import { visitsThatAsk } from '../visits/visits-that-ask.ts';
import { askedFlagsOf } from './asked-flags.ts';
import type { StaffDoorPorts } from './ports.ts';
import { askingForCall, inCareOf, readGuardians, shownIn } from './read-guardians.ts';
import { refusalOf } from './refusals.ts';
import { routes } from './routes.ts';
import { showCheckIn } from './show-check-in.ts';

/** The call queue, the call that somebody has taken, and the acknowledgement of an escalation. */
export function addCallRoutes(app: OpenAPIHono<StaffEnv>, ports: StaffDoorPorts, door: StaffDoor): void {
  const record = recordLooks(ports);
  const queue = readCallQueue(ports);
  const claim = claimCall(ports);
  const finish = finishCall(ports);
  const takeUp = acknowledgeEscalation(ports);
  const takeUpBefore = takeUpVisit(ports);
  const thatAsk = checkInsThatAsk(ports);
  const visitsAsking = visitsThatAsk(ports);
  const guardiansOf = readGuardians(ports);
  app.on('GET', '/staff/check-ins/calls', may(door, 'check-in.read'));
  app.on('GET', '/staff/check-ins/escalations', may(door, 'check-in.acknowledge'));
  app.on('POST', '/staff/check-ins/:id/call', may(door, 'check-in.work', 'claim-call'));
  app.on('POST', '/staff/check-ins/:id/call/end', may(door, 'check-in.work', 'end-call'));
  app.on('POST', '/staff/check-ins/:id/acknowledgement', may(door, 'check-in.acknowledge', 'acknowledge'));

  const show = async (checkIn: CheckIn, staff: StaffMember) => {
    const protocols = (await ports.protocols.all()).map(({ protocol }) => protocol);
    const guardians = await guardiansOf([checkIn.customerId]);
    const shown = inCareOf(showCheckIn(checkIn, protocols, ports.clock()), guardians);
    await record({ staff, customerIds: shownIn([shown]), thing: 'check-in' });
    return shown;
  };

  app.openapi(routes.listCalls, async (context) => {
    const { onDuty, ...lists } = await queue();
    const shown = [...lists.calls, ...lists.flags, ...lists.numbers].map(({ checkIn }) => checkIn);
    const customerIds = shownIn(shown);
    await record({ staff: context.get('staff'), customerIds, thing: 'check-in' });
    return context.json(
      {
        ...lists,
        onDuty,
        customers: await readCards(ports, customerIds, checkInJob.purpose, askingForCall(shown)),
      },
      200,
    );
  });

  app.openapi(routes.listEscalations, async (context) => {
    const asked = { by: context.get('staff').id, now: ports.clock() };
    const [works, visits] = await Promise.all([thatAsk('check-in-flag'), visitsAsking()]);
    return context.json({ escalations: askedFlagsOf({ works, visits }, asked) }, 200);
  });

  app.openapi(routes.claimCall, async (context) => {
    const outcome = await claim(context.req.valid('param').id, context.get('staff').id);
    if (outcome.kind === 'refused') throw refusalOf(outcome.because);
    return context.json(await show(outcome.checkIn, context.get('staff')), 200);
  });

  app.openapi(routes.endCall, async (context) => {
    const said = context.req.valid('json');
    const outcome = await finish(context.req.valid('param').id, { by: context.get('staff').id, said });
    if (outcome.kind === 'refused') throw refusalOf(outcome.because);
    return context.json(await show(outcome.checkIn, context.get('staff')), 200);
  });

  app.openapi(routes.acknowledge, async (context) => {
    const { id } = context.req.valid('param');
    const by = context.get('staff').id;
    const outcome = isVisitId(id) ? await takeUpBefore(id, by) : await takeUp(id, by);
    if (outcome.kind === 'refused') throw refusalOf(outcome.because);
    const escalation = 'visit' in outcome ? climbOf(outcome.visit) : outcome.checkIn.escalation;
    return context.json({ id, escalation, isOverdue: isOverdue({ escalation }, ports.clock()) }, 200);
  });
}
