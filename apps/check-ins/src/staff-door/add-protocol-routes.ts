import type { OpenAPIHono } from '@hono/zod-openapi';
import { may, type StaffDoor, type StaffEnv } from '@kesher/adapters/http/staff-app';
import { starterProtocols } from '@kesher/content/check-in/starter-words';
import type { Protocol } from '@kesher/domain/check-in/protocol/protocol';
import { signatureInForce } from '@kesher/domain/check-in/protocol/signature';
import type { Instant } from '@kesher/domain/instant';
import { languages } from '@kesher/domain/language';
import { currentProtocols } from '../protocols/current-protocols.ts';
import { sign } from '../protocols/sign-protocol.ts';
import type { StaffDoorPorts } from './ports.ts';
import { conflict, notFound } from './refusals.ts';
import { routes } from './routes.ts';

/** The protocols, and the signatures by which they start. */
export function addProtocolRoutes(app: OpenAPIHono<StaffEnv>, ports: StaffDoorPorts, door: StaffDoor): void {
  const signing = sign(ports);
  app.on('GET', '/staff/protocols', may(door, 'settings.read'));
  app.on('POST', '/staff/protocols/:id/signatures', may(door, 'protocol.sign', 'sign-protocol'));

  app.openapi(routes.listProtocols, async (context) => {
    const now = ports.clock();
    const current = currentProtocols(await ports.protocols.all(), starterProtocols());
    return context.json({ protocols: current.map(({ protocol }) => listed(protocol, now)) }, 200);
  });

  app.openapi(routes.signProtocol, async (context) => {
    const now = ports.clock();
    const by = context.get('staff').id;
    const outcome = await signing(context.req.valid('param').id, { ...context.req.valid('json'), by, at: now });
    switch (outcome.kind) {
      case 'signed':
        return context.json(listed(outcome.stored.protocol, now), 200);
      case 'not-found':
        throw notFound('There is no such protocol.');
      case 'stale':
        throw conflict('stale');
      case 'refused':
        throw conflict(outcome.reason);
    }
  });
}

function listed(protocol: Protocol, now: Instant) {
  return {
    protocol,
    inForce: languages.flatMap((language) => signatureInForce(protocol, language, now) ?? []),
  };
}
