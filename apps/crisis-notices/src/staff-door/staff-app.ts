import { ProblemError } from '@kesher/adapters/http/problem';
import { savedSettings } from '@kesher/adapters/http/saved-settings';
import { createStaffApp, may, type StaffDoor } from '@kesher/adapters/http/staff-app';
import { changeServices, closeCrisis, movePhase } from '@kesher/domain/crisis/decide-on-crisis';
import {
  announceDraft,
  approveAnnouncement,
  cancelCountdown,
  discardDraft,
  hintCountdown,
} from '@kesher/engine/announce/let-out';
import { readRehearsal, startRehearsal } from '@kesher/engine/rehearse/keep-rehearsal';
import { beginBulletin } from '../begin-bulletin.ts';
import { bulletinsOf } from '../bulletins-of.ts';
import { decideOnCrisis } from '../decide-on-crisis.ts';
import { draftStatement } from '../draft-statement.ts';
import { findingsOfDraft } from '../findings-of-draft.ts';
import { letOutBulletins, rehearsingBulletins } from '../let-out-bulletins.ts';
import { openCrisis } from '../open-crisis.ts';
import type { CrisisPorts } from '../ports.ts';
import { releaseWords } from '../release-words.ts';
import { addKits } from './kits-on-app.ts';
import { bulletinOrProblem, crisisOrProblem, problemOfCrisis } from './outcome-response.ts';
import { routes } from './routes.ts';

const notFound = (title: string) => new ProblemError({ status: 404, code: 'not-found', title });

/** The staff door of crisis notices. */
export function createCrisisStaffApp(given: CrisisPorts, door: StaffDoor) {
  const ports = { ...given, settings: savedSettings(given.settings) };
  const app = createStaffApp(door);
  const reads = may(door, 'crisis.read');
  const writes = (action: string) => may(door, 'crisis.write', action);
  const out = letOutBulletins(ports);
  const decide = decideOnCrisis(ports);

  app.use('/staff/crises', reads);
  app.use('/staff/crises/*', reads);
  app.use('/staff/bulletins/*', reads);

  app.on('POST', '/staff/crises', writes('open'));
  app.on('PUT', '/staff/crises/:id/phase', writes('move-phase'));
  app.on('PUT', '/staff/crises/:id/services', writes('change-services'));
  app.on('POST', '/staff/crises/:id/close', writes('close'));
  app.on('POST', '/staff/crises/:id/bulletins', writes('draft'));
  app.on('PUT', '/staff/bulletins/:id/draft', writes('draft'));
  app.on('POST', '/staff/bulletins/:id/discard', writes('discard'));
  app.on('POST', '/staff/bulletins/:id/rehearsal', writes('rehearse'));
  app.on('POST', '/staff/bulletins/:id/words', may(door, 'crisis.release', 'release-words'));
  app.on('POST', '/staff/bulletins/:id/announcement', may(door, 'crisis.announce', 'announce'));
  app.on('POST', '/staff/bulletins/:id/cancellation', may(door, 'crisis.announce', 'cancel'));
  app.on('POST', '/staff/bulletins/:id/approval', may(door, 'crisis.approve', 'approve'));

  addKits(app, ports, door);

  app.openapi(routes.listCrises, async (context) =>
    context.json(await ports.crises.list(context.req.valid('query')), 200),
  );

  app.openapi(routes.openCrisis, async (context) => {
    const by = context.get('staff').id;
    return context.json({ crisis: await openCrisis(ports)({ ...context.req.valid('json'), by }) }, 201);
  });

  app.openapi(routes.readCrisis, async (context) => {
    const crisis = await ports.crises.get(context.req.valid('param').id);
    if (!crisis) throw notFound('There is no such crisis.');
    return context.json({ crisis, bulletins: await bulletinsOf(ports, crisis), pageUrl: ports.statusUrl }, 200);
  });

  app.openapi(routes.movePhase, async (context) => {
    const { phase, revision } = context.req.valid('json');
    const by = context.get('staff').id;
    const outcome = await decide({ ...context.req.valid('param'), revision }, (crisis, now) =>
      movePhase(crisis, phase, { by, now }),
    );
    return context.json(crisisOrProblem(outcome), 200);
  });

  app.openapi(routes.changeServices, async (context) => {
    const { services, revision } = context.req.valid('json');
    const outcome = await decide({ ...context.req.valid('param'), revision }, (crisis, now) =>
      changeServices(crisis, services, { now }),
    );
    return context.json(crisisOrProblem(outcome), 200);
  });

  app.openapi(routes.closeCrisis, async (context) => {
    const { id } = context.req.valid('param');
    const { revision } = context.req.valid('json');
    const by = context.get('staff').id;
    const crisis = await ports.crises.get(id);
    if (!crisis) throw notFound('There is no such crisis.');
    const open = (await bulletinsOf(ports, crisis)).filter(({ stage }) => stage === 'open').length;
    const outcome = await decide({ id, revision }, (current, now) => closeCrisis(current, { open }, { by, now }));
    return context.json(crisisOrProblem(outcome), 200);
  });

  app.openapi(routes.beginBulletin, async (context) => {
    const { id: crisisId } = context.req.valid('param');
    const outcome = await beginBulletin(ports)({
      ...context.req.valid('json'),
      crisisId,
      by: context.get('staff').id,
    });
    if (outcome.kind === 'not-begun') throw problemOfCrisis(outcome.because);
    const { bulletin, findings } = outcome;
    return context.json({ bulletin, findings }, 201);
  });

  app.openapi(routes.readBulletin, async (context) => {
    const bulletin = await ports.bulletins.get(context.req.valid('param').id);
    if (!bulletin) throw notFound('There is no such bulletin.');
    const findings = await findingsOfDraft(ports)(bulletin, {
      now: ports.clock(),
      settings: await ports.settings.get(),
    });
    return context.json({ bulletin, findings }, 200);
  });

  app.openapi(routes.draftStatement, async (context) => {
    const by = context.get('staff').id;
    const step = { ...context.req.valid('param'), ...context.req.valid('json'), by };
    return context.json(bulletinOrProblem(await draftStatement(ports)(step)), 200);
  });

  app.openapi(routes.releaseWords, async (context) => {
    const by = context.get('staff').id;
    const step = { ...context.req.valid('param'), ...context.req.valid('json'), by };
    return context.json(bulletinOrProblem(await releaseWords(ports)(step)), 200);
  });

  for (const [route, use] of [
    [routes.discardDraft, discardDraft(ports, out)],
    [routes.announce, announceDraft(ports, out)],
    [routes.approve, approveAnnouncement(ports, out)],
    [routes.cancel, cancelCountdown(ports, out)],
  ] as const) {
    app.openapi(route, async (context) => {
      const by = context.get('staff').id;
      const outcome = await use({ ...context.req.valid('param'), ...context.req.valid('json'), by });
      if (outcome.kind === 'done') await hintCountdown(ports, { job: out.job, ...outcome.of });
      return context.json(bulletinOrProblem(outcome), 200);
    });
  }

  app.openapi(routes.rehearse, async (context) => {
    const bulletin = await ports.bulletins.get(context.req.valid('param').id);
    if (!bulletin) throw notFound('There is no such bulletin.');
    const settings = await ports.settings.get();
    const { counted, isWhole, isRunning } = await readRehearsal(ports, rehearsingBulletins(ports))(bulletin);
    const { costMicros, ...rehearsal } = counted;
    const limit = out.approvalFrom?.(bulletin, settings) ?? settings.announcements.approvalFrom;
    const findings = await findingsOfDraft(ports)(bulletin, { now: ports.clock(), settings });
    const progress = { isWhole, isRunning, revision: bulletin.revision, costUsd: costMicros / 1_000_000 };
    return context.json({ ...rehearsal, ...progress, needsApproval: rehearsal.audience >= limit, findings }, 200);
  });

  app.openapi(routes.startRehearsal, async (context) => {
    const bulletin = await ports.bulletins.get(context.req.valid('param').id);
    if (!bulletin) throw notFound('There is no such bulletin.');
    if (bulletin.revision !== context.req.valid('json').revision) bulletinOrProblem({ kind: 'stale', of: bulletin });
    await startRehearsal(ports, rehearsingBulletins(ports))(bulletin);
    return context.body(null, 202);
  });

  return app;
}
