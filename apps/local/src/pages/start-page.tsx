import type { Place } from '../places.ts';
import { type SignedIn, sayWhatTheyMay } from '../sign-in/accounts.ts';
import { Page } from './page.tsx';

type Props = { url: string; places: readonly Place[]; dataFolder: string; accounts: readonly SignedIn[] };

/** Where everything is. The same as the start-up screen says. */
export function StartPage({ url, places, dataFolder, accounts }: Props) {
  return (
    <Page title="Kesher on this machine">
      <p>Kesher tells customers the truth before they have to ask. All of it runs here; nothing leaves this machine.</p>
      <h2>Where to go</h2>
      <ul>
        {places.map(({ name, path, what }) => (
          <li>
            <a href={path}>{name}</a>: {what}
          </li>
        ))}
      </ul>
      <h2>Who can sign in</h2>
      <dl>
        {accounts.map((account) => (
          <>
            <dt>
              {account.name}, <code>{account.id}</code>
            </dt>
            <dd>{sayWhatTheyMay(account)}</dd>
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
