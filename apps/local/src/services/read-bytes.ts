import type { IncomingMessage } from 'node:http';

/** The body of a request; undefined where it is larger than that. Throws when the caller goes away before its end. */
export async function readBytes(request: IncomingMessage, maximumBytes: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += (chunk as Buffer).byteLength;
    if (bytes > maximumBytes) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
