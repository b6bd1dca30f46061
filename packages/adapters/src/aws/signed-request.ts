import type { Agent } from 'node:http';
import { SignatureV4 } from '@smithy/signature-v4';
import { type Answer, askOnce } from './ask-once.ts';
import { NodeSha256 } from './node-sha256.ts';
import type { Place, Service } from './place.ts';

export type SigningOptions = {
  service: Service;
  place: Place;
  agents: { httpAgent: Agent; httpsAgent: Agent };
  connectMs: number;
  timeoutMs: number;
  now?: () => number;
};

type Request = { method: 'GET' | 'POST' | 'PUT'; path: string; headers: Record<string, string>; body: string };

/** AWS takes what is signed within five minutes of its own time; a clock that is off by less needs no correction. */
const toleratedMs = 4 * 60_000;

/**
 * Asks one service of AWS, signed by AWS's own signer, once per call. Where an answer shows that our clock is off,
 * what is signed from then on carries the service's time (`skewMs`), as the SDK does it.
 */
export function createSignedRequest({ service, place, agents, connectMs, timeoutMs, now = Date.now }: SigningOptions) {
  const { endpoint, region, credentials } = place;
  const isS3 = service === 's3';
  const signer = new SignatureV4({
    service,
    region,
    credentials: async () => credentials(),
    sha256: NodeSha256,
    // S3 alone wants the body's hash in a header, and its paths escaped once and not twice.
    applyChecksum: isS3,
    uriEscapePath: !isS3,
  });
  const { protocol, hostname } = endpoint;
  const agent = protocol === 'https:' ? agents.httpsAgent : agents.httpAgent;
  const where = { protocol, hostname, ...(endpoint.port !== '' && { port: Number(endpoint.port) }) };
  let skewMs = 0;

  return {
    /** Rejects where no whole answer came; answers whatever the service said. */
    async send({ method, path, headers, body }: Request, patienceMs = timeoutMs): Promise<Answer> {
      const sized = { ...headers, host: endpoint.host, 'content-length': String(Buffer.byteLength(body)) };
      const signed = await signer.sign(
        { ...where, method, path, query: {}, headers: sized, body },
        { signingDate: new Date(now() + skewMs) },
      );
      const to = { ...where, method, path, agent };
      const answer = await askOnce({ to, headers: signed.headers, body, connectMs, timeoutMs: patienceMs });
      const theirs = answer.date === undefined ? Number.NaN : Date.parse(answer.date);
      if (Math.abs(theirs - now() - skewMs) > toleratedMs) skewMs = theirs - now();
      return answer;
    },
    /** How far the service's time is ahead of ours, as far as that matters. */
    skewMs: () => skewMs,
    destroy(): void {
      agents.httpAgent.destroy();
      agents.httpsAgent.destroy();
    },
  };
}
