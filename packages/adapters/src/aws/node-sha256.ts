import { createHash, createHmac, createSecretKey, type Hash, type Hmac, type KeyObject } from 'node:crypto';
import type { Checksum, SourceData } from '@smithy/types';

/** The signer keeps its keys for a day and asks with the same ones: making a key ready costs more than using it. */
const readyKeys = new WeakMap<object, KeyObject>();
let readySecret: { secret: string; key: KeyObject } | undefined;

/** SHA-256, keyed or not, by Node's own crypto, in the shape that the signer asks for. */
export class NodeSha256 implements Checksum {
  readonly #key: KeyObject | undefined;
  #hash: Hash | Hmac;

  constructor(secret?: SourceData) {
    this.#key = secret === undefined ? undefined : keyOf(secret);
    this.#hash = this.#fresh();
  }

  update(chunk: SourceData): void {
    this.#hash.update(bytesOf(chunk));
  }

  async digest(): Promise<Uint8Array> {
    return this.#hash.digest();
  }

  reset(): void {
    this.#hash = this.#fresh();
  }

  #fresh(): Hash | Hmac {
    return this.#key === undefined ? createHash('sha256') : createHmac('sha256', this.#key);
  }
}

function keyOf(secret: SourceData): KeyObject {
  if (typeof secret === 'string') {
    if (readySecret?.secret !== secret) readySecret = { secret, key: createSecretKey(secret, 'utf8') };
    return readySecret.key;
  }
  const ready = readyKeys.get(secret) ?? createSecretKey(Buffer.from(bytesOf(secret)));
  readyKeys.set(secret, ready);
  return ready;
}

function bytesOf(data: SourceData): Uint8Array | string {
  if (typeof data === 'string') return data;
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
}
