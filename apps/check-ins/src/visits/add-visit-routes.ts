import type { OpenAPIHono } from '@hono/zod-openapi';
import { readCards } from '@kesher/adapters/http/customer-cards';
import { recordLooks } from '@kesher/adapters/http/record-looks';
import { may, type StaffDoor, type StaffEnv } from '@kesher/adapters/http/staff-app';
import { checkInJob } from '@kesher/domain/check-in/check-in-job';
import { inOrderOfArrival, isDangerAhead, withArrival, withRoom } from '@kesher/domain/check-in/visit/arrivals';
import { type VisitId } from '@kesher/domain/check-in/visit/booking';
import type { Visit } from '@kesher/domain/check-in/visit/visit';
import { addDays, type IsoDate } from '@kesher/domain/instant';
import { isAllowed } from '@kesher/domain/staff/staff';
import { inParallel } from '@kesher/engine/in-parallel';
import type { Context } from 'hono';
import type { StaffDoorPorts } from '../staff-door/ports.ts';
import { conflict, notFound } from '../staff-door/refusals.ts';
import { enterWorks } from '../works/enter-works.ts';
import type { Arrival } from './arrival-answers.ts';
import { showArrival } from './show-arrival.ts';
import { showArrivals } from './show-arrivals.ts';
import { statementsOfVisit } from './typed-visit.ts';
import { visitRoutes } from './visit-routes.ts';
import { visitsThatAsk } from './visits-that-ask.ts';

const ofAPage = 100;
/** A day of more visits than this is no clinic’s. */
const mostPages = 5;
const atOnce = 10;
/** So far ahead whoever was woken by words of danger finds them. */
const daysAhead = 7;

/** Visits that lie ahead: entered, listed for the desk, received; and what was answered, for those who may read it. */
export function addVisitRoutes(app: OpenAPIHono<StaffEnv>, ports: StaffDoorPorts, door: StaffDoor): void {
  const record = recordLooks(ports);
  const enter = enterWorks(ports);
  const show = showArrival(ports);
  const showAll = showArrivals(ports);
  const thatAsk = visitsThatAsk(ports);
  app.on('GET', '/staff/visits', may(door, 'visit.read'));
  app.on('POST', '/staff/visits', may(door, 'visit.work', 'enter-visits'));
  app.on('GET', '/staff/visits/:id/intake', may(door, 'check-in.read'));
  app.on('POST', '/staff/visits/:id/arrival', may(door, 'visit.work', 'note-arrival'));
  app.on('POST', '/staff/visits/:id/room', may(door, 'visit.work', 'note-room'));

  app.openapi(visitRoutes.listArrivals, async (context) => {
    const { day } = context.req.valid('query');
    const readsHealth = isAllowed(context.get('staff'), 'check-in.read');
    const [ofDay, others] = await Promise.all([allOf(day), readsHealth ? dangersBeside(day) : []]);
    const visits = new Map([...ofDay, ...others].map((visit) => [visit.id, visit]));
    const { customerIds, ...shown } = await showAll(inOrderOfArrival([...visits.values()]), { readsHealth });
    await record({ staff: context.get('staff'), customerIds, thing: 'visit' });
    return context.json(shown, 200);
  });

  app.openapi(visitRoutes.enterVisits, async (context) => {
    const now = ports.clock();
    const { visits } = context.req.valid('json');
    const entered = await enter(
      visits.flatMap((visit) => statementsOfVisit(visit, now)),
      context.get('staff').id,
    );
    return context.json({ visits: entered.visits, problems: entered.problems }, 200);
  });

  app.openapi(visitRoutes.readIntake, async (context) => {
    const visit = await visitOf(context.req.valid('param').id);
    const customerIds = visit.customerId === undefined ? [] : [visit.customerId];
    await record({ staff: context.get('staff'), customerIds, thing: 'visit', of: visit.id });
    const [arrival, customers] = await Promise.all([show(visit, { readsHealth: true }), readCards(ports, customerIds)]);
    const { answers } = visit.intake;
    return context.json({ arrival, customers, answers, dangerAt: visit.danger?.at }, 200);
  });

  app.openapi(visitRoutes.noteArrival, async (context) => {
    const { hasArrived } = context.req.valid('json');
    const id = context.req.valid('param').id;
    return context.json(await change(context, id, (visit) => withArrival(visit, hasArrived, ports.clock())), 200);
  });

  app.openapi(visitRoutes.noteRoom, async (context) => {
    const { hasRoom } = context.req.valid('json');
    const id = context.req.valid('param').id;
    return context.json(await change(context, id, (visit) => withRoom(visit, hasRoom, ports.clock())), 200);
  });

  async function allOf(day: IsoDate): Promise<Visit[]> {
    const all: Visit[] = [];
    let after: string | undefined;
    for (let page = 0; page < mostPages; page += 1) {
      const { visits, next } = await ports.checkIns.visitsOfDay(day, { limit: ofAPage, after });
      all.push(...visits);
      if (next === undefined) break;
      after = next;
    }
    return all;
  }

  async function visitOf(id: VisitId): Promise<Visit> {
    const visit = await ports.checkIns.visit(id);
    if (visit === undefined) throw notFound('There is no such visit.');
    return visit;
  }

  /** Words of danger before the visits of the week after a day, and of any day where nobody has taken them up. */
  async function dangersBeside(day: IsoDate): Promise<Visit[]> {
    const days = Array.from({ length: daysAhead }, (_, index) => addDays(day, index + 1));
    const [ahead, asking] = await Promise.all([inParallel(days, atOnce, allOf), thatAsk()]);
    return [...ahead.flat().filter(isDangerAhead), ...asking];
  }

  async function change(context: Context<StaffEnv>, id: VisitId, decide: (visit: Visit) => Visit): Promise<Arrival> {
    const before = await visitOf(id);
    const after = decide(before);
    if (after !== before) {
      if ((await ports.checkIns.putVisit(after)) === 'stale') throw conflict('stale');
      await ports.hints.subject({ job: checkInJob.name, id }, 0);
    }
    return show(after, { readsHealth: isAllowed(context.get('staff'), 'check-in.read') });
  }
}
