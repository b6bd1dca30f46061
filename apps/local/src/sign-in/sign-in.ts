import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { toDocument } from '../pages/document.tsx';
import { htmlHeaders } from '../pages/html-headers.ts';
import { findAccount } from './accounts.ts';
import { makeProvider } from './provider.ts';
import { SignInPage } from './sign-in-page.tsx';
import type { SigningKey } from './signing-key.ts';

const mount = '/oidc';

/** Everything under `/oidc`: the provider and its sign-in page. */
export function makeSignIn(options: { url: string; key: SigningKey }) {
  const provider = makeProvider({ issuer: `${options.url}${mount}`, key: options.key });
  const answer = provider.callback();

  async function signIn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    await provider.interactionDetails(request, response);
    const chosen = request.method === 'POST' ? new URLSearchParams(await text(request)).get('account') : undefined;
    if (chosen && findAccount(chosen)) {
      await provider.interactionFinished(
        request,
        response,
        { login: { accountId: chosen } },
        { mergeWithLastSubmission: false },
      );
      return;
    }
    response.writeHead(200, htmlHeaders).end(String(await toDocument(SignInPage())));
  }

  return {
    issuer: `${options.url}${mount}`,
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
