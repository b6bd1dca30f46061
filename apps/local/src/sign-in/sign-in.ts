import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { AccountFile } from '@kesher/adapters/accounts/account-file';
import { toDocument } from '../pages/document.tsx';
import { htmlHeaders } from '../pages/html-headers.ts';
import { makeProvider } from './provider.ts';
import { SignInPage } from './sign-in-page.tsx';
import type { SigningKey } from './signing-key.ts';

const mount = '/oidc';

/** Everything under `/oidc`: the provider and its sign-in page. */
export function makeSignIn(options: { url: string; key: SigningKey; accounts: AccountFile }) {
  const { key, accounts } = options;
  const provider = makeProvider({ issuer: `${options.url}${mount}`, key, accounts });
  const answer = provider.callback();

  async function signIn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    await provider.interactionDetails(request, response);
    const chosen = request.method === 'POST' ? new URLSearchParams(await text(request)).get('account') : undefined;
    if (chosen && accounts.find(chosen)) {
      await provider.interactionFinished(
        request,
        response,
        { login: { accountId: chosen } },
        { mergeWithLastSubmission: false },
      );
      return;
    }
    response.writeHead(200, htmlHeaders).end(String(await toDocument(SignInPage({ accounts: accounts.list() }))));
  }

  return {
    issuer: `${options.url}${mount}`,
    concerns: (pathname: string) => pathname.startsWith(`${mount}/`),
    async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
      const url = request.url ?? '';
      if (url.startsWith(`${mount}/sign-in/`)) {
        await signIn(request, response).catch(() => {
          // The hour to choose is over, or the page was opened without the admin having sent anybody.
          response.writeHead(302, { location: '/' }).end();
        });
        return;
      }
      // The provider finds out where it is mounted by comparing the two.
      Object.assign(request, { originalUrl: url, url: url.slice(mount.length) || '/' });
      await answer(request, response);
    },
  };
}
