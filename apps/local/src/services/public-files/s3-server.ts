import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { publicBucket } from '../../environment.ts';
import { refusalOfCaller } from '../../loopback/callers.ts';
import { refuseCaller } from '../../loopback/refuse-caller.ts';
import { readTarget } from '../../loopback/request-target.ts';
import { readBytes } from '../read-bytes.ts';
import { type FileFolder, segmentsOf } from './file-folder.ts';
import { answerPut, type S3Answer, s3Refusal } from './s3-put.ts';

/** More than a page of this kind ever has. */
const maximumBytes = 5 * 1024 * 1024;

/** S3 as far as one bucket of small files needs it: objects are put, got and asked about, also on a condition. */
export async function startS3Server({ files, accessKeyId }: { files: FileFolder; accessKeyId: string }) {
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refusal = refusalOfCaller(request.headers, accessKeyId);
    if (refusal) return refuseCaller(request, response, refusal);
    const { status, headers, body } = await answerOf(request);
    response.writeHead(status, { 'content-length': body.length, ...headers });
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  async function answerOf(request: IncomingMessage): Promise<S3Answer> {
    const bytes = await readBytes(request, maximumBytes);
    if (!bytes) throw new RangeError(`an object of more than ${maximumBytes} bytes`);
    const { pathname, search } = readTarget(request.url) ?? { pathname: '', search: '' };
    const [, bucket, ...path] = pathname.split('/');
    if (bucket !== publicBucket) return s3Refusal(404, 'NoSuchBucket');
    const key = segmentsOf(path.join('/'));
    if (!key) return s3Refusal(400, 'InvalidURI');
    // The SDK names the operation once more in the address; every other one of them is another operation.
    if (search !== '' && !/^\?x-id=(?:Get|Put)Object$/.test(search)) return s3Refusal(501, 'NotImplemented');
    const standing = files.read(key);
    if (request.method === 'PUT') {
      return answerPut({ headers: request.headers, bytes, standing, write: (file) => files.write(key, file) });
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return s3Refusal(501, 'NotImplemented');
    if (!standing) return s3Refusal(404, 'NoSuchKey');
    return { status: 200, headers: { etag: standing.etag, 'content-type': standing.type }, body: standing.bytes };
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => request.socket.destroy());
  });
  // Longer than our clients keep an idle connection, as with AWS: else both may part with one at the same moment.
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop(): Promise<void> {
      server.close();
      server.closeAllConnections();
    },
  };
}
