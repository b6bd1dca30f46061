import type { MiddlewareHandler } from 'hono';

/** No browser takes an answer for another type than it says it is, whatever its status. */
export const noSniff: MiddlewareHandler = async (context, next) => {
  await next();
  context.res.headers.set('x-content-type-options', 'nosniff');
};
