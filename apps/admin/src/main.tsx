import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import './theme/base.css';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { loadConfig } from './config.ts';
import { storedLanguage } from './language/choose-language.ts';
import { houseWording } from './language/house-wording.ts';
import { createAdminRouter, preloadPage } from './router.ts';
import { createSignIn } from './sign-in/sign-in.ts';

const place = document.querySelector('#root');
if (!place) throw new Error('index.html has no #root.');
try {
  const router = createAdminRouter();
  preloadPage(router);
  const [config] = await Promise.all([loadConfig(), houseWording.load(storedLanguage())]);
  const root = createRoot(place);
  // As a transition React builds the page in small steps, and a tap is answered between two of them.
  startTransition(() =>
    root.render(
      <StrictMode>
        <App config={config} signIn={createSignIn(config)} router={router} />
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
