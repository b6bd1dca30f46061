import { OpenAPIHono } from '@hono/zod-openapi';
import { type Clock, toMs } from '@kesher/domain/instant';
import type { ActionLog } from '@kesher/domain/staff/action-log';
import { isAllowed, type Right, type StaffMember } from '@kesher/domain/staff/staff';
import { UnreadableRowError } from '@kesher/domain/unreadable/unreadable-row';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { decodeJwt } from 'jose';
import { nameOf } from '../lambda/error-name.ts';
import type { Log } from '../lambda/log.ts';
import { limitFailures } from './limit-failures.ts';
import { noSniff } from './no-sniff.ts';
import { fieldProblems, type Problem, ProblemError, problemResponse } from './problem.ts';
import type { VerifyStaff } from './sign-in.ts';

export type StaffEnv = { Variables: { staff: StaffMember } };

export type StaffDoor = { verify: VerifyStaff; actions: ActionLog; clock: Clock; log: Log };

/**
 * A door for signed-in staff: nobody passes without a valid token, bad input and refusals are problem documents, and
 * what went wrong inside is logged by name only.
 */
export function createStaffApp(door: StaffDoor, options: { maxBodyBytes?: number } = {}): OpenAPIHono<StaffEnv> {
  const app = new OpenAPIHono<StaffEnv>({
    defaultHook: (result) => {
      if (result.success) return undefined;
      throw new ProblemError({
        status: 400,
        code: 'invalid-input',
        title: 'Some of the input cannot be used.',
        errors: fieldProblems(result.error),
      });
    },
  });
  app.use(noSniff);
  app.use(limitFailures({ clock: door.clock, isFailure: (context) => isWrongToken(context, toMs(door.clock())) }));
  app.use(
    bodyLimit({
      maxSize: options.maxBodyBytes ?? 256 * 1024,
      onError: () =>
        problemResponse({
          type: 'about:blank',
          status: 413,
          code: 'too-large',
          title: 'The request is larger than this door takes.',
        }),
    }),
  );
  app.use(async (context, next) => {
    const staff = await door.verify(context.req.header('authorization'));
    if (!staff) {
      throw new ProblemError({
        status: 401,
        code: 'not-signed-in',
        title: 'Sign in first.',
        detail: 'Send an access token as "Authorization: Bearer …".',
      });
    }
    context.set('staff', staff);
    context.header('cache-control', 'no-store');
    await next();
  });
  app.notFound(() =>
    problemResponse({ type: 'about:blank', status: 404, code: 'not-found', title: 'There is nothing here.' }),
  );
  app.onError((error) => {
    if (error instanceof ProblemError) return problemResponse(error.problem);
    if (error instanceof UnreadableRowError) return problemResponse(unreadable(error));
    if (hasStatus(error, 415)) {
      return problemResponse({
        type: 'about:blank',
        status: 415,
        code: 'not-json',
        title: 'The body is not marked as JSON.',
        errors: [{ field: '(body)', problem: 'not JSON', remedy: 'Send JSON with content-type application/json.' }],
      });
    }
    if (hasStatus(error, 400)) {
      return problemResponse({
        type: 'about:blank',
        status: 400,
        code: 'invalid-json',
        title: 'The body is not valid JSON.',
        errors: [
          { field: '(body)', problem: 'not valid JSON', remedy: 'Send JSON with content-type application/json.' },
        ],
      });
    }
    door.log.error('A staff request failed.', { error: nameOf(error) });
    return problemResponse({
      type: 'about:blank',
      status: 500,
      code: 'our-fault',
      title: 'Something broke on our side. Nothing was changed; try again.',
    });
  });
  return app;
}

/** Staff are told which row it is: its key holds ids alone. */
function unreadable({ table, key }: UnreadableRowError): Problem {
  return {
    type: 'about:blank',
    status: 409,
    code: 'unreadable-record',
    title: 'A record that this needs cannot be read. Nothing was changed.',
    detail: `It is ${key.pk} / ${key.sk} in "${table}". An admin finds it under Today, with what to do about it.`,
  };
}

/** Whoever sends nothing guesses nothing, and a token that has run out is what every morning begins with. */
function isWrongToken(context: Context, nowMs: number): boolean {
  const authorization = context.req.header('authorization');
  if (context.res.status !== 401 || authorization === undefined) return false;
  try {
    const { exp } = decodeJwt(authorization.replace(/^Bearer /, ''));
    return exp === undefined || exp * 1_000 > nowMs;
  } catch {
    return true;
  }
}

/** hono throws its own exceptions with a status: 400 for a body that is no JSON, 415 for one that does not say it is. */
function hasStatus(error: Error, status: number): boolean {
  return 'status' in error && error.status === status;
}

/** Lets only those pass who have the right, and records who did what, also when it was refused. Reading is not recorded unless refused. */
export function may(door: StaffDoor, right: Right, action?: string) {
  return createMiddleware<StaffEnv>(async (context, next) => {
    const staff = context.get('staff');
    const allowed = isAllowed(staff, right);
    const subject = Object.values(context.req.param()).join('/') || '-';
    if (!allowed || action !== undefined) {
      await door.actions.record({
        at: door.clock(),
        by: staff.id,
        action: action ?? right,
        subject: subject.slice(0, 200),
        allowed,
      });
    }
    if (!allowed) {
      throw new ProblemError({
        status: 403,
        code: 'not-allowed',
        title: 'Your role may not do this.',
        detail: `It needs the right "${right}".`,
      });
    }
    await next();
  });
}
