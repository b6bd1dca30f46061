import { Page } from '../pages/page.tsx';
import { demoAccounts } from './accounts.ts';

/** Who are you? One button for each demo account, and no passwords. */
export function SignInPage() {
  return (
    <Page title="Sign in to Kesher">
      <p>This Kesher runs on this machine only, with these demo accounts. There are no passwords.</p>
      <form method="post" class="choices">
        {demoAccounts.map((account) => (
          <button name="account" value={account.id} aria-describedby={`may-${account.id}`}>
            Sign in as {account.name}, {account.id}
          </button>
        ))}
      </form>
      <dl>
        {demoAccounts.map((account) => (
          <>
            <dt>{account.name}</dt>
            <dd id={`may-${account.id}`}>{account.may}</dd>
          </>
        ))}
      </dl>
    </Page>
  );
}
