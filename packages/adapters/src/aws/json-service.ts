import { keepAlive } from '../http/keep-alive.ts';
import { createJsonCall } from './json-call.ts';
import type { Place } from './place.ts';
import { createSignedPost } from './signed-post.ts';

type Service = { service: 'dynamodb' | 'sqs'; target: string; attempts: number; timeoutMs: number };

/** A service that speaks AWS's JSON, over kept connections, sized to what one function does at once. */
export function openJsonService({ service, target, attempts, timeoutMs }: Service, place: Place) {
  const { httpAgent, httpsAgent, connectionTimeout: connectMs } = keepAlive({ timeoutMs });
  const post = createSignedPost({ service, place, agents: { httpAgent, httpsAgent }, connectMs, timeoutMs });
  return { call: createJsonCall({ post, target, attempts }), destroy: () => post.destroy() };
}
