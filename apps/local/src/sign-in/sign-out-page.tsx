import { raw } from 'hono/html';
import { Page } from '../pages/page.tsx';

/** Asks once whether to sign out. `form` is the provider's own, with the token that protects it. */
export function SignOutPage({ form }: { form: string }) {
  return (
    <Page title="Sign out of Kesher?">
      {raw(form)}
      <div class="choices">
        <button type="submit" form="op.logoutForm" name="logout" value="yes">
          Sign out
        </button>
        <a href="/admin/">Stay signed in</a>
      </div>
    </Page>
  );
}
