import { Stack } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Section } from '../../blocks/Section.tsx';
import { useWording } from '../../language/wording.ts';
import type { Learned } from '../../server/api-types.ts';
import { CountTable } from './CountTable.tsx';
import { learnedWording } from './learned-wording.ts';

/** How soon a person takes a flag up, and how much of the team's time check-ins take. */
export function CostOfCare({ figures, bar }: { figures: Learned['all']; bar: number }) {
  const say = useWording(learnedWording);
  const intl = useIntl();
  const minutes = (value: number | undefined) =>
    value === undefined ? say('tooFew') : intl.formatNumber(value, { maximumFractionDigits: 1 });
  return (
    <Section title={say('cost')}>
      <Stack className="surface" p="lg">
        <CountTable
          label={say('cost')}
          columns={[say('cost.what'), say('cost.value')]}
          rows={[
            { key: 'flags', cells: [say('cost.flags'), minutes(figures.minutesToPerson)] },
            { key: 'staff', cells: [say('cost.staff', { bar }), minutes(figures.staffMinutesPer100)] },
          ]}
        />
      </Stack>
    </Section>
  );
}
