import type { Answer } from './ask-once.ts';
import { createSignedRequest, type SigningOptions } from './signed-request.ts';

/** Posts to the one address of a service, as all but S3 are spoken to. */
export function createSignedPost(options: SigningOptions) {
  const { send, skewMs, destroy } = createSignedRequest(options);
  const path = options.place.endpoint.pathname;
  return {
    /** Rejects where no whole answer came; answers whatever the service said. */
    send: (headers: Record<string, string>, body: string, patienceMs?: number): Promise<Answer> =>
      send({ method: 'POST', path, headers, body }, patienceMs),
    /** How far the service's time is ahead of ours, as far as that matters. */
    skewMs,
    destroy,
  };
}
export type SignedPost = ReturnType<typeof createSignedPost>;
