import type { OpenAPIHono } from '@hono/zod-openapi';
import { readCards } from '@kesher/adapters/http/customer-cards';
import { recordLooks } from '@kesher/adapters/http/record-looks';
import { may, type StaffDoor, type StaffEnv } from '@kesher/adapters/http/staff-app';
import { checkInJob } from '@kesher/domain/check-in/check-in-job';
import type { Protocol } from '@kesher/domain/check-in/protocol/protocol';
import { protocolOf } from '@kesher/domain/check-in/store/move-on';
import { unlessUnreadable } from '@kesher/domain/unreadable/unreadable-row';
import { callSheetOf } from './call-sheet.ts';
import type { StaffDoorPorts } from './ports.ts';
import { askingForCall, inCareOf, readGuardians, shownIn } from './read-guardians.ts';
import { notFound } from './refusals.ts';
import { routes } from './routes.ts';
import { showCheckIn } from './show-check-in.ts';

/** The board of a day, and one check-in with all that a call needs. */
export function addCheckInRoutes(app: OpenAPIHono<StaffEnv>, ports: StaffDoorPorts, door: StaffDoor): void {
  const record = recordLooks(ports);
  const guardiansOf = readGuardians(ports);
  const protocolsOf = async (): Promise<Protocol[]> => (await ports.protocols.all()).map(({ protocol }) => protocol);
  app.on('GET', ['/staff/check-ins', '/staff/check-ins/:id'], may(door, 'check-in.read'));

  app.openapi(routes.listCheckIns, async (context) => {
    const { day, ...page } = context.req.valid('query');
    const [{ works, next }, protocols] = await Promise.all([ports.checkIns.ofDay(day, page), protocolsOf()]);
    const now = ports.clock();
    const guardians = await guardiansOf(works.flatMap(({ checkIn }) => checkIn?.customerId ?? []));
    const checkIns = works.flatMap(({ checkIn }) =>
      checkIn ? [inCareOf(showCheckIn(checkIn, protocols, now), guardians)] : [],
    );
    const customerIds = shownIn(checkIns);
    await record({ staff: context.get('staff'), customerIds, thing: 'check-in' });
    return context.json({ checkIns, customers: await readCards(ports, customerIds, checkInJob.purpose), next }, 200);
  });

  app.openapi(routes.readCheckIn, async (context) => {
    const [known, protocols] = await Promise.all([ports.checkIns.work(context.req.valid('param').id), protocolsOf()]);
    const checkIn = known?.checkIn;
    if (checkIn === undefined) throw notFound('There is no such check-in.');
    const now = ports.clock();
    const { customerId } = checkIn;
    const shown = inCareOf(showCheckIn(checkIn, protocols, now), await guardiansOf([customerId]));
    const customerIds = shownIn([shown]);
    await record({ staff: context.get('staff'), customerIds, thing: 'check-in' });
    const sheet = callSheetOf(checkIn, protocolOf(checkIn, protocols), now);
    const [customers, customer] = await Promise.all([
      readCards(ports, customerIds, checkInJob.purpose, askingForCall([shown])),
      unlessUnreadable(
        () => ports.customers.get(customerId),
        () => undefined,
      ),
    ]);
    const { yearOfBirth } = customer ?? {};
    return context.json({ checkIn: shown, customers, yearOfBirth, ...sheet }, 200);
  });
}
