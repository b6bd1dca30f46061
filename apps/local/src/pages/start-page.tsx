import { demoAccounts } from '../sign-in/accounts.ts';
import { Page } from './page.tsx';

/** Where everything is. The same as the start-up screen says. */
export function StartPage({ url, dataFolder }: { url: string; dataFolder: string }) {
  return (
    <Page title="Kesher on this machine">
      <p>Kesher tells customers the truth before they have to ask. All of it runs here; nothing leaves this machine.</p>
      <h2>Where to go</h2>
      <ul>
        <li>
          <a href="/outbox">Outbox</a>: every email and SMS as the customer sees it.
        </li>
        <li>
          <a href="/api">Staff API</a>: what staff can do, to read and for scripts.
        </li>
      </ul>
      <h2>Who can sign in</h2>
      <dl>
        {demoAccounts.map((account) => (
          <>
            <dt>
              {account.name}, <code>{account.id}</code>
            </dt>
            <dd>{account.may}</dd>
          </>
        ))}
      </dl>
      <p>
        For scripts, <code>npm run token -- manager</code> prints an access token:
      </p>
      <pre>curl -H "Authorization: Bearer $(npm run -s token -- manager)" {url}/…</pre>
      <h2>Data</h2>
      <p>
        It is kept in <code>{dataFolder}</code>. Stop Kesher and delete that folder to start afresh.
      </p>
    </Page>
  );
}
