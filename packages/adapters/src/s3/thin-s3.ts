import type { Answer } from '../aws/ask-once.ts';
import { AwsServiceError } from '../aws/aws-error.ts';
import { type Place, placeOf } from '../aws/place.ts';
import { type OnceOptions, textIn } from '../aws/query-call.ts';
import { createSignedRequest } from '../aws/signed-request.ts';
import { keepAliveForOnce } from '../http/keep-alive.ts';

/** An object of a bucket; its key without a slash in front. */
type S3Object = { bucket: string; key: string };

/** S3 as one process reaches it. Throws an `AwsServiceError` for what it refused; each call is one request. */
export type S3Client = {
  get(object: S3Object): Promise<Answer>;
  put(object: S3Object, headers: Record<string, string>, body: string): Promise<Answer>;
  destroy(): void;
};

/**
 * S3 over its REST protocol. The bucket is in the path and not in the host's name, which one machine could not resolve;
 * AWS takes both.
 */
export function createThinS3({ timeoutMs, now }: OnceOptions, place: Place = placeOf('s3')): S3Client {
  const { requestHandler, dropIdle } = keepAliveForOnce({ timeoutMs, now });
  const { httpAgent, httpsAgent, connectionTimeout: connectMs } = requestHandler;
  const { send, destroy } = createSignedRequest({
    service: 's3',
    place,
    agents: { httpAgent, httpsAgent },
    connectMs,
    timeoutMs,
  });
  const below = place.endpoint.pathname.replace(/\/$/, '');
  async function ask(method: 'GET' | 'PUT', { bucket, key }: S3Object, headers: Record<string, string>, body = '') {
    const path = `${below}/${bucket}/${key.split('/').map(escaped).join('/')}`;
    const agent = { 'user-agent': 'kesher' };
    return orThrow(await dropIdle(() => send({ method, path, headers: { ...headers, ...agent }, body })));
  }
  return {
    get: (object) => ask('GET', object, {}),
    put: (object, headers, body) => ask('PUT', object, headers, body),
    destroy,
  };
}

/** As the signature is computed of it: all but letters, digits and `-._~`. */
function escaped(segment: string): string {
  return encodeURIComponent(segment).replaceAll(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function orThrow(answer: Answer): Answer {
  const { status, body } = answer;
  if (status === 200) return answer;
  const name = textIn(body, 'Code');
  // A gateway's page: nobody knows what became of the request.
  if (name === undefined) throw new Error(`S3 answered ${status} without saying what is wrong`);
  throw new AwsServiceError({ name, message: textIn(body, 'Message') ?? name, status });
}
