import type { Kesher } from '../kesher.ts';
import { signAccessToken } from '../sign-in/access-token.ts';
import { findDemoAccount } from '../sign-in/accounts.ts';

export type Answer = { status: number; contentType: string; body: unknown; text: string };
export type Call = ((method: string, path: string, body?: unknown) => Promise<Answer>) & {
  /** The header that says who calls. */
  authorization: string;
};

/** Speaks to the staff doors as one of the demo's people, and hands back whatever they answer. */
export function callAs({ kesher, who }: { kesher: Pick<Kesher, 'url' | 'issuer' | 'key'>; who: string }): Call {
  const account = findDemoAccount(who);
  if (!account) throw new Error(`There is no demo account "${who}".`);
  const token = signAccessToken({ account, issuer: kesher.issuer, key: kesher.key, nowMs: Date.now() });
  const authorization = `Bearer ${token}`;
  const call = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(`${kesher.url}${path}`, {
      method,
      headers: { authorization, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return readAnswer(response);
  };
  return Object.assign(call, { authorization });
}

export async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text();
  const contentType = response.headers.get('content-type') ?? '';
  const body: unknown = text !== '' && contentType.includes('json') ? JSON.parse(text) : undefined;
  return { status: response.status, contentType, body, text };
}
