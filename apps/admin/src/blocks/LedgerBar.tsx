import { Group, Text } from '@mantine/core';
import { FormattedNumber } from 'react-intl';
import { termsWording } from '../language/terms-wording.ts';
import { useWording } from '../language/wording.ts';
import type { Ledger } from '../server/api-types.ts';
import { ledgerParts } from './ledger-parts.ts';

/** The audience counted by outcome, as a bar and as numbers that add up. */
export function LedgerBar({ outcomes }: { outcomes: Ledger['outcomes'] }) {
  const say = useWording(termsWording);
  const parts = ledgerParts(outcomes);
  return (
    <div>
      <div className="ledger-bar" aria-hidden>
        {parts
          .filter(({ customers }) => customers > 0)
          .map(({ outcome, customers }) => (
            <span key={outcome} style={{ flexGrow: customers, background: `var(--kesher-${outcome})` }} />
          ))}
      </div>
      <Group component="ul" gap="lg" mt="xs" p={0} m={0} style={{ listStyle: 'none', rowGap: '0.25rem' }}>
        {parts.map(({ outcome, customers }) => (
          <Group component="li" key={outcome} gap={6} wrap="nowrap">
            <span className="ledger-swatch" aria-hidden style={{ background: `var(--kesher-${outcome})` }} />
            <Text size="sm" component="span">
              {say(`outcome.${outcome}`)}{' '}
              <strong>
                <FormattedNumber value={customers} />
              </strong>
            </Text>
          </Group>
        ))}
      </Group>
    </div>
  );
}
