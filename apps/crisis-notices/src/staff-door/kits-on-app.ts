import { type FieldProblem, ProblemError } from '@kesher/adapters/http/problem';
import { type createStaffApp, may, type StaffDoor } from '@kesher/adapters/http/staff-app';
import type { BulletinWords } from '@kesher/domain/crisis/bulletin';
import type { Filled } from '@kesher/domain/crisis/kit';
import type { Localized } from '@kesher/domain/language';
import { wordsOfKit } from '../kits/kit-words.ts';
import { listKits } from '../kits/list-kits.ts';
import { releaseKit, withdrawKit } from '../kits/release-kit.ts';
import type { CrisisPorts } from '../ports.ts';
import { kitRoutes } from './kit-routes.ts';

/** Adds the routes of the starter kits to the staff door of crisis notices. */
export function addKits(app: ReturnType<typeof createStaffApp>, ports: CrisisPorts, door: StaffDoor): void {
  app.use('/staff/crisis-kits', may(door, 'crisis.read'));
  app.use('/staff/crisis-kits/*', may(door, 'crisis.read'));
  app.on('POST', '/staff/crisis-kits/:kit/releases', may(door, 'crisis.release', 'release-kit'));
  app.on('POST', '/staff/crisis-kits/:kit/withdrawals', may(door, 'crisis.release', 'withdraw-kit'));

  app.openapi(kitRoutes.listKits, async (context) => context.json({ kits: await listKits(ports)() }, 200));

  app.openapi(kitRoutes.releaseKit, async (context) => {
    const { id: by, name } = context.get('staff');
    const of = { ...context.req.valid('param'), ...context.req.valid('json'), by, name };
    if ((await releaseKit(ports)(of)) === 'stale') throw otherSentences();
    return context.body(null, 204);
  });

  app.openapi(kitRoutes.withdrawKit, async (context) => {
    const of = { ...context.req.valid('param'), ...context.req.valid('json'), by: context.get('staff').id };
    if ((await withdrawKit(ports)(of)) === 'stale') throw otherSentences();
    return context.body(null, 204);
  });

  app.openapi(kitRoutes.fillKit, async (context) => {
    const crisis = await ports.crises.get(context.req.valid('param').id);
    if (!crisis) throw new ProblemError({ status: 404, code: 'not-found', title: 'There is no such crisis.' });
    const { kit, phase } = crisis;
    const at = { settings: await ports.settings.get(), now: ports.clock() };
    const filled = wordsOfKit({ kit, phase, ...context.req.valid('json') }, at);
    return context.json({ words: wordsOrProblem(filled) }, 200);
  });
}

function wordsOrProblem({ en, he, ar }: Localized<Filled<BulletinWords>>): Localized<BulletinWords> {
  if (en.kind === 'filled' && he.kind === 'filled' && ar.kind === 'filled')
    return { en: en.texts, he: he.texts, ar: ar.texts };
  const problems = [en, he, ar].flatMap((one): FieldProblem[] => {
    if (one.kind === 'missing')
      return one.fills.map((name) => ({ field: `fills.${name}`, problem: 'is missing', remedy: 'Fill it in.' }));
    if (one.kind === 'too-long')
      return one.parts.map((part) => ({
        field: 'fills',
        problem: `make “${part}” too long`,
        remedy: 'Say it in fewer words.',
      }));
    return [];
  });
  const errors = [...new Map(problems.map((each) => [`${each.field} ${each.problem}`, each])).values()];
  throw new ProblemError({ status: 422, code: 'unfit', title: 'The kit’s sentences cannot be filled.', errors });
}

function otherSentences(): ProblemError {
  return new ProblemError({
    status: 409,
    code: 'stale',
    title: 'These are not the sentences that stand now.',
    detail: 'Read them again before you answer for them.',
  });
}
