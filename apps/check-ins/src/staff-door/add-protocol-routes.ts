import type { OpenAPIHono } from '@hono/zod-openapi';
import { ProblemError } from '@kesher/adapters/http/problem';
import { may, type StaffDoor, type StaffEnv } from '@kesher/adapters/http/staff-app';
import { starterProtocols } from '@kesher/content/check-in/starter-words';
import type { Protocol } from '@kesher/domain/check-in/protocol/protocol';
import { signatureEndsAt, signatureInForce } from '@kesher/domain/check-in/protocol/signature';
import type { Instant } from '@kesher/domain/instant';
import { languages } from '@kesher/domain/language';
import type { Context } from 'hono';
import { currentProtocols } from '../protocols/current-protocols.ts';
import { copyAsOwn, editProtocol, switchTo } from '../protocols/edit-protocol.ts';
import { previewProtocol } from '../protocols/preview-protocol.tsx';
import { sign } from '../protocols/sign-protocol.ts';
import type { StaffDoorPorts } from './ports.ts';
import { protocolRoutes as routes } from './protocol-routes.ts';
import { conflict, notFound } from './refusals.ts';

const path = '/staff/protocols/:id';
const missing = 'There is no such protocol.';

/** The protocols: read, written, switched, previewed, and the signatures by which they start. */
export function addProtocolRoutes(app: OpenAPIHono<StaffEnv>, ports: StaffDoorPorts, door: StaffDoor): void {
  const signing = sign(ports);
  const edit = editProtocol(ports);
  const copy = copyAsOwn(ports);
  const switching = switchTo(ports);
  const preview = previewProtocol(ports);
  app.on('GET', ['/staff/protocols', `${path}/versions`, `${path}/preview`], may(door, 'settings.read'));
  app.on('POST', '/staff/protocols', may(door, 'protocol.edit', 'copy-protocol'));
  app.on('PUT', path, may(door, 'protocol.edit', 'write-protocol'));
  app.on('POST', `${path}/state`, may(door, 'protocol.edit', 'switch-protocol'));
  app.on('POST', `${path}/signatures`, may(door, 'protocol.sign', 'sign-protocol'));
  const act = (context: Context<StaffEnv>) => ({ by: context.get('staff').id, at: ports.clock() });

  app.openapi(routes.listProtocols, async (context) => {
    const now = ports.clock();
    const current = currentProtocols(await ports.protocols.all(), starterProtocols());
    return context.json({ protocols: current.map((each) => listed(each, now)) }, 200);
  });

  app.openapi(routes.listVersions, async (context) => {
    const { id } = context.req.valid('param');
    const versions = (await ports.protocols.all()).map(({ protocol }) => protocol).filter((each) => each.id === id);
    return context.json({ versions: versions.toSorted((left, right) => right.version - left.version) }, 200);
  });

  app.openapi(routes.previewProtocol, async (context) => {
    const steps = await preview(context.req.valid('param').id, context.req.valid('query').language);
    if (steps === undefined) throw notFound(missing);
    return context.json({ steps }, 200);
  });

  app.openapi(routes.copyProtocol, async (context) => {
    const { of, id } = context.req.valid('json');
    const outcome = await copy(of, { id, act: act(context) });
    switch (outcome.kind) {
      case 'stored':
        return context.json(listed(outcome.stored, ports.clock()), 200);
      case 'not-found':
        throw notFound(missing);
      case 'known':
        throw conflict('protocol-known');
    }
  });

  app.openapi(routes.writeProtocol, async (context) => {
    const outcome = await edit(context.req.valid('param').id, { ...context.req.valid('json'), act: act(context) });
    switch (outcome.kind) {
      case 'stored':
        return context.json(listed(outcome.stored, ports.clock()), 200);
      case 'not-found':
        throw notFound(missing);
      case 'stale':
        throw conflict('stale');
      case 'nobody-rings':
        throw nobodyRings(outcome.steps);
    }
  });

  app.openapi(routes.switchProtocol, async (context) => {
    const outcome = await switching(context.req.valid('param').id, { ...context.req.valid('json'), act: act(context) });
    switch (outcome.kind) {
      case 'stored':
        return context.json(listed(outcome.stored, ports.clock()), 200);
      case 'not-found':
        throw notFound(missing);
      case 'stale':
        throw conflict('stale');
      case 'draft':
        throw conflict('impossible-step');
    }
  });

  app.openapi(routes.signProtocol, async (context) => {
    const given = { ...context.req.valid('json'), ...act(context) };
    const outcome = await signing(context.req.valid('param').id, given);
    switch (outcome.kind) {
      case 'signed':
        return context.json(listed(outcome.stored, given.at), 200);
      case 'not-found':
        throw notFound(missing);
      case 'stale':
        throw conflict('stale');
      case 'refused':
        throw conflict(outcome.reason);
    }
  });
}

function nobodyRings(steps: readonly number[]): ProblemError {
  return new ProblemError({
    status: 400,
    code: 'invalid-input',
    title: 'Some of the input cannot be used.',
    errors: steps.map((index) => ({
      field: `written.steps.${index}.caller.staffId`,
      problem: 'nobody of that name works here who may make calls about health',
      remedy: 'Name somebody of the team with the right "check-in.work", or let whoever is on duty ring.',
    })),
  });
}

function listed({ protocol, revision }: { protocol: Protocol; revision: number }, now: Instant) {
  return {
    protocol,
    inForce: languages.flatMap((language) => {
      const signature = signatureInForce(protocol, language, now);
      return signature ? [{ ...signature, endsAt: signatureEndsAt(signature) }] : [];
    }),
    isStarter: revision === 0,
  };
}
