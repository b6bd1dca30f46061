import type { OpenAPIHono } from '@hono/zod-openapi';
import { nameCustomers } from '@kesher/adapters/http/name-customers';
import { ProblemError } from '@kesher/adapters/http/problem';
import { recordLooks } from '@kesher/adapters/http/record-looks';
import { savedSettings } from '@kesher/adapters/http/saved-settings';
import { may, type StaffDoor, type StaffEnv } from '@kesher/adapters/http/staff-app';
import { listHeld } from '@kesher/engine/held/list-held';
import { settleHeldMessage } from '@kesher/engine/held/settle-held-message';
import { showMessage } from '@kesher/engine/ledger/show-message';
import { messageRoutes } from './message-routes.ts';
import { notFound } from './not-found.ts';
import type { StaffDoorPorts } from './ports.ts';

/** The text of a message, and what is decided about one whose result stayed unknown. */
export function addMessageRoutes(app: OpenAPIHono<StaffEnv>, ports: StaffDoorPorts, door: StaffDoor): void {
  const show = showMessage({ ...ports, settings: savedSettings(ports.settings) });
  const list = listHeld(ports);
  const settle = settleHeldMessage(ports);
  const looked = recordLooks(ports);
  const named = nameCustomers(ports);
  app.use('/staff/notices/:noticeId/messages/*', may(door, 'delay.read'));
  app.use('/staff/held', may(door, 'message.settle'));
  // One parameter for the whole key of the message, so that the record says which one it was.
  app.on('POST', '/staff/notices/:message{.+}/decision', may(door, 'message.settle', 'settle'));

  app.openapi(messageRoutes.showMessage, async (context) => {
    const shown = await show(context.req.valid('param'));
    if (!shown) throw notFound('There is no such message.');
    const { customerId, noticeId } = shown.message;
    await looked({ staff: context.get('staff'), customerIds: [customerId], thing: 'message', of: noticeId });
    return context.json(shown.text, 200);
  });

  app.openapi(messageRoutes.listHeld, async (context) => {
    const { held, next } = await list(context.req.valid('query'));
    const customerIds = held.map(({ message }) => message.customerId);
    const customers = await named({ staff: context.get('staff'), customerIds, thing: 'held' });
    return context.json({ held, customers, next }, 200);
  });

  app.openapi(messageRoutes.settleHeld, async (context) => {
    const outcome = await settle(context.req.valid('param'), context.req.valid('json').decision);
    if (outcome === 'not-found') throw notFound('There is no such message.');
    if (outcome === 'not-held')
      throw new ProblemError({ status: 409, code: 'not-held', title: 'This message is not held any more.' });
    return context.body(null, 204);
  });
}
