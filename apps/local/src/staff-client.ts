import { signAccessToken } from './sign-in/access-token.ts';
import { findDemoAccount } from './sign-in/accounts.ts';
import type { SigningKey } from './sign-in/signing-key.ts';

export type StaffClient = {
  get<Answer>(path: string): Promise<Answer>;
  send<Answer>(method: 'POST' | 'PUT', path: string, body: unknown): Promise<Answer>;
};

/** Speaks to the staff doors as one of the demo's people, over HTTP like anybody else. Throws with the problem's words. */
export function staffClient(options: {
  url: string;
  issuer: string;
  key: SigningKey;
  as: string;
  nowMs: number;
}): StaffClient {
  const account = findDemoAccount(options.as);
  if (!account) throw new Error(`There is no demo account "${options.as}".`);
  const token = signAccessToken({ account, issuer: options.issuer, key: options.key, nowMs: options.nowMs });

  async function call<Answer>(method: string, path: string, body?: string, contentType?: string): Promise<Answer> {
    const response = await fetch(`${options.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(contentType && { 'content-type': contentType }) },
      ...(body !== undefined && { body }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as Answer;
  }

  return {
    get: (path) => call('GET', path),
    send: (method, path, body) =>
      typeof body === 'string'
        ? call(method, path, body, 'application/octet-stream')
        : call(method, path, JSON.stringify(body), 'application/json'),
  };
}
