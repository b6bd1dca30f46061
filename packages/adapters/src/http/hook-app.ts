import { SettingsMissingError } from '@kesher/domain/business/settings-store';
import type { ProblemCode } from '@kesher/domain/door/problem-code';
import type { Clock } from '@kesher/domain/instant';
import { UnreadableRowError } from '@kesher/domain/unreadable/unreadable-row';
import { Hono } from 'hono';
import { nameOf } from '../lambda/error-name.ts';
import type { Log } from '../lambda/log.ts';
import { limitFailures } from './limit-failures.ts';
import { noSniff } from './no-sniff.ts';
import { problemResponse } from './problem.ts';

/** What was refused, and what to do about it. */
type HookProblem = { title: string; field: string; remedy: string };

/**
 * A door for what other systems send by themselves, who never sign in: how often one may guess, and a problem document for
 * whatever goes wrong. What proves a sender is up to its app.
 */
export function createHookApp({ clock, log }: { clock: Clock; log: Log }): Hono {
  const app = new Hono();
  app.use(noSniff);
  app.use(limitFailures({ clock, isFailure: ({ res }) => res.status === 401 }));
  app.notFound(() =>
    problemResponse({ type: 'about:blank', status: 404, code: 'not-found', title: 'There is nothing here.' }),
  );
  app.onError((error) => {
    if (error instanceof SettingsMissingError) {
      return refuseHook(503, error.code, {
        title: 'The business has no settings yet.',
        field: 'settings',
        remedy: 'Save the settings, then send the event again.',
      });
    }
    if (error instanceof UnreadableRowError) {
      log.error('An event needs a row that cannot be read.', { table: error.table, ...error.key });
      return refuseHook(503, 'unreadable-record', {
        title: 'A record that this event needs cannot be read. Nothing was stored.',
        field: 'body',
        remedy: 'Send the event again later: an admin has been told.',
      });
    }
    log.error('An event failed; its sender will repeat it.', { error: nameOf(error) });
    return problemResponse({
      type: 'about:blank',
      status: 500,
      code: 'our-fault',
      title: 'Something broke on our side. Send the event again.',
    });
  });
  return app;
}

/** A refusal that names one field, as a problem document. */
export function refuseHook(status: number, code: ProblemCode, { title, field, remedy }: HookProblem): Response {
  return problemResponse({ type: 'about:blank', status, code, title, errors: [{ field, problem: title, remedy }] });
}
