import { Stack } from '@mantine/core';
import { Consents } from './Consents.tsx';
import { FactsKnown } from './FactsKnown.tsx';
import { PersonalLinks } from './PersonalLinks.tsx';
import { Preferences } from './Preferences.tsx';
import { Profile } from './Profile.tsx';
import { Purchases } from './Purchases.tsx';
import { RecordActions } from './RecordActions.tsx';
import { RefusedBeside } from './RefusedBeside.tsx';
import type { useCustomerPage } from './use-customer-page.ts';

type Page = ReturnType<typeof useCustomerPage>;
type Props = {
  record: NonNullable<Page['record']['data']>;
  overview: Page['overview']['data'];
};

/** What a customer bought, how they wish to be reached, what they agreed to, and what may be done with the record. */
export function BesideTimeline({ record: { customer, refusedBeside }, overview }: Props) {
  return (
    <Stack gap="xl">
      {overview && <Purchases value={overview.value} recent={overview.recent} />}
      <Preferences customer={customer} />
      <Profile customer={customer} />
      <FactsKnown customer={customer} />
      <RefusedBeside refused={refusedBeside} />
      <Consents customer={customer} />
      <PersonalLinks customer={customer} />
      <RecordActions customer={customer} />
    </Stack>
  );
}
