import { Page } from '../pages/page.tsx';
import { type SignedIn, sayWhatTheyMay } from './accounts.ts';

/** Who are you? One button for each account, and no passwords. */
export function SignInPage({ accounts }: { accounts: readonly SignedIn[] }) {
  return (
    <Page title="Sign in to Kesher">
      <p>This Kesher runs on this machine only, with these accounts. There are no passwords.</p>
      <form method="post" class="choices">
        {accounts.map((account) => (
          <button name="account" value={account.id} aria-describedby={`may-${account.id}`}>
            Sign in as {account.name}, {account.id}
          </button>
        ))}
      </form>
      <dl>
        {accounts.map((account) => (
          <>
            <dt>{account.name}</dt>
            <dd id={`may-${account.id}`}>{sayWhatTheyMay(account)}</dd>
          </>
        ))}
      </dl>
    </Page>
  );
}
