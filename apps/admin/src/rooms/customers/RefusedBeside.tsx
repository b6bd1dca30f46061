import { Alert } from '@mantine/core';
import { ExactTime } from '../../blocks/RelativeTime.tsx';
import { useWording } from '../../language/wording.ts';
import { customersWording } from './customers-wording.ts';
import type { useCustomerPage } from './use-customer-page.ts';

type Refused = NonNullable<ReturnType<typeof useCustomerPage>['record']['data']>['refusedBeside'];

/** What holds at their address although it does not stand on their record: why nothing goes out to somebody who said yes. */
export function RefusedBeside({ refused }: { refused: Refused }) {
  const say = useWording(customersWording);
  if (refused.length === 0) return null;
  return (
    <Alert variant="light" color="yellow" title={say('beside.title')}>
      <ul>
        {refused.map(({ channel, purpose, at }) => (
          <li key={`${channel} ${purpose}`}>
            {say(`purpose.${purpose}`)} · {say(`channel.${channel}`)} · <ExactTime at={at} />
          </li>
        ))}
      </ul>
      {say('beside.why')}
    </Alert>
  );
}
