import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './theme/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { loadConfig } from './config.ts';
import { createUserManager } from './sign-in/user-manager.ts';

const place = document.querySelector('#root');
if (!place) throw new Error('index.html has no #root.');
try {
  const config = await loadConfig();
  createRoot(place).render(
    <StrictMode>
      <App config={config} userManager={createUserManager(config)} />
    </StrictMode>,
  );
} catch {
  // No language is known yet that could be asked for words, so it is said in all three.
  place.textContent =
    'Kesher cannot be reached. Reload this page in a minute. · אין גישה לקשר. יש לטעון את הדף מחדש בעוד דקה. · لا يمكن الوصول إلى كيشر. أعد تحميل الصفحة بعد دقيقة.';
}
