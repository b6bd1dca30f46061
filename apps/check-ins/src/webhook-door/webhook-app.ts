import { createHookApp, refuseHook } from '@kesher/adapters/http/hook-app';
import { fieldProblems, problemResponse } from '@kesher/adapters/http/problem';
import { verifyStandardWebhook } from '@kesher/adapters/http/standard-webhook';
import type { Log } from '@kesher/adapters/lambda/log';
import { readFhir } from '@kesher/domain/check-in/fhir/read-fhir';
import { type WorkProblem, workProblem } from '@kesher/domain/check-in/plan/work-problem';
import { toMs } from '@kesher/domain/instant';
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type EnteredWorks, enterWorks } from '../works/enter-works.ts';
import { shownWorks } from '../works/shown-works.ts';
import { statementsOf, typedWorksSchema } from '../works/typed-work.ts';
import type { WebhookDoorPorts } from './ports.ts';
import { knowsSecret } from './secret-header.ts';

/** What is larger comes in parts, through the staff door. Lambda takes 6 MB. */
const maxBodyBytes = 4 * 1024 * 1024;

type Secrets = { works: readonly string[]; fhir: readonly string[] };

/**
 * Where other systems send completed work by themselves. Works are signed; the subscription of a FHIR server cannot sign
 * and proves itself by a secret header. Said again, late, or in another order, it is the same. What does not have the form
 * is refused; what has it is taken, and the answer says what became of each work.
 */
export function createWebhookApp(ports: WebhookDoorPorts, { secrets, log }: { secrets: Secrets; log: Log }): Hono {
  const enter = enterWorks(ports);
  const app = createHookApp({ clock: ports.clock, log });
  app.use(bodyLimit({ maxSize: maxBodyBytes, onError: tooLarge }));

  app.post('/webhooks/check-ins/works', async (context) => {
    if (secrets.works.length === 0) return notSetUp('works');
    const body = new Uint8Array(await context.req.arrayBuffer());
    const request = { header: (name: string) => context.req.header(name), body };
    if (verifyStandardWebhook(request, secrets.works, toMs(ports.clock())).kind !== 'verified') return notProved();
    const works = typedWorksSchema.safeParse(jsonOf(body));
    if (!works.success) {
      return problemResponse({
        type: 'about:blank',
        status: 422,
        code: 'event-refused',
        title: 'These works cannot be read. None was taken.',
        errors: fieldProblems(works.error),
      });
    }
    return answered(context, await enter(works.data.works.flatMap(statementsOf)), []);
  });

  // A server that sends the resource along does so as if it stored it here: PUT, by its type and id.
  app.on(['POST', 'PUT'], ['/webhooks/check-ins/fhir', '/webhooks/check-ins/fhir/:type/:id'], async (context) => {
    if (secrets.fhir.length === 0) return notSetUp('fhir');
    if (!knowsSecret(context.req.header('authorization'), secrets.fhir)) return notProved();
    const text = await context.req.text();
    const { statements, problems } = readFhir(text.trim() === '' ? [] : [{ where: '(body)', text }]);
    // A notification without its resource says that something happened, and not what.
    const refused = text.trim() === '' ? [workProblem('only-id', '(body)')] : problems;
    if (statements.length > 0 || refused.length === 0) return answered(context, await enter(statements), refused);
    return problemResponse({
      type: 'about:blank',
      status: 422,
      code: 'event-refused',
      title: 'There is no completed work in this that can be read.',
      errors: refused.map(({ where, code, remedy }) => ({ field: where, problem: code, remedy })),
    });
  });
  return app;
}

/**
 * What became of each work. Where what is kept of one cannot be read at the moment, what was said of it is not kept either:
 * the answer is an error, so that the sender sends it again; what was taken is the same when it comes again.
 */
function answered(context: Context, entered: EnteredWorks, refused: readonly WorkProblem[]): Response {
  const isLost = entered.problems.some(({ code }) => code === 'row-unreadable');
  return context.json(shownWorks(entered, refused), isLost ? 503 : 200);
}

/** Whatever was missing or wrong: whoever guesses learns nothing from it. */
function notProved(): Response {
  return problemResponse({
    type: 'about:blank',
    status: 401,
    code: 'not-proved',
    title: 'This does not prove who sends it.',
  });
}

function notSetUp(sender: keyof Secrets): Response {
  return refuseHook(404, 'sender-unknown', {
    title: 'This sender is not set up.',
    field: 'sender',
    remedy: `Give Kesher its secret first, as WEBHOOK_SECRETS_${sender.toUpperCase()}.`,
  });
}

function tooLarge(_context: Context): Response {
  return refuseHook(413, 'too-large', {
    title: 'The event is too large.',
    field: 'body',
    remedy: 'Send at most 4 MB. A larger bundle is uploaded in parts by somebody on the team.',
  });
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}
