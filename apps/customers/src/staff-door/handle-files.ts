import type { Env, Hono } from 'hono';
import { defaultIsContentTypeBinary, handle } from 'hono/aws-lambda';

/** An app as a Lambda handler whose CSV files go out as bytes: read as text on the way, they lose their byte order mark. */
export function handleFiles<E extends Env>(app: Hono<E>) {
  return handle(app, {
    isContentTypeBinary: (type) => defaultIsContentTypeBinary(type) || type.startsWith('text/csv'),
  });
}
