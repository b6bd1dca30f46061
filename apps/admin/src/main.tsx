import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import './theme/base.css';
import { isAllowed, type Right } from '@kesher/domain/staff/staff';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { loadConfig } from './config.ts';
import { storedLanguage } from './language/choose-language.ts';
import { houseWording } from './language/house-wording.ts';
import { askForPage, createAdminRouter, loadAhead, preloadPage } from './router.ts';
import { createQueryClient } from './server/query-client.ts';
import { createServer } from './server/server.ts';
import { createSignIn } from './sign-in/sign-in.ts';
import { staffOfToken } from './sign-in/staff-of-token.ts';

const pause = () => new Promise((resolve) => setTimeout(resolve));
const place = document.querySelector('#root');
if (!place) throw new Error('index.html has no #root.');
try {
  // The scripts have just run; a pause lets the browser answer before more is done.
  await pause();
  const router = createAdminRouter();
  preloadPage(router);
  const words = houseWording.load(storedLanguage());
  // The first question about any locale makes the browser list them all; better now, while the network is waited for.
  setTimeout(() => Intl.DateTimeFormat.supportedLocalesOf('en'));
  const config = await loadConfig();
  const [signIn, queries] = [createSignIn(config), createQueryClient()];
  const server = createServer({
    apiUrl: config.apiUrl,
    token: () => signIn.session()?.accessToken,
    onSignedOut: signIn.refuse,
  });
  const may = (right: Right) => {
    const session = signIn.session();
    const staff = session && staffOfToken(session.accessToken, session.name);
    return staff !== undefined && isAllowed(staff, right);
  };
  loadAhead(router, { server, queries, may });
  if (signIn.session() && !signIn.isBack()) askForPage(router);
  await words;
  const root = createRoot(place);
  // As a transition React builds the page in small steps, and a tap is answered between two of them.
  startTransition(() =>
    root.render(
      <StrictMode>
        <App {...{ config, signIn, server, queries, router }} />
      </StrictMode>,
    ),
  );
} catch {
  // No language is known yet that could be asked for words, so it is said in all three.
  const said = document.createElement('main');
  said.textContent =
    'Kesher cannot be reached. Reload this page in a minute. · אין גישה לקשר. יש לטעון את הדף מחדש בעוד דקה. · لا يمكن الوصول إلى كيشر. أعد تحميل الصفحة بعد دقيقة.';
  place.replaceChildren(said);
}
