import { SimpleGrid, Text } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useWording } from '../../language/wording.ts';
import type { ChoiceCount, Ledger } from '../../server/api-types.ts';
import { delaysWording } from './delays-wording.ts';

/** Told, delivered, opened, chose: four different things, each with what it means and what nobody knows. */
export function Figures({ ledger, choices }: { ledger: Ledger; choices: ChoiceCount | undefined }) {
  const say = useWording(delaysWording);
  const intl = useIntl();
  const { delivered, opened, openedUnknown } = ledger.arrival;
  const chose = choices ? intl.formatNumber(choices.chose) : '…';
  const figures = [
    { name: 'told', value: intl.formatNumber(ledger.outcomes.told), means: say('figures.toldMeans') },
    { name: 'delivered', value: intl.formatNumber(delivered), means: say('figures.deliveredMeans') },
    { name: 'opened', value: intl.formatNumber(opened), means: say('figures.openedMeans', { count: openedUnknown }) },
    {
      name: 'chose',
      value: choices?.choseMore ? say('figures.atLeast', { number: chose }) : chose,
      means: say('figures.choseMeans'),
    },
  ] as const;
  return (
    <SimpleGrid component="dl" cols={{ base: 2, sm: 4 }} m={0}>
      {figures.map(({ name, value, means }) => (
        <div key={name}>
          <Text component="dt" size="sm" c="dimmed">
            {say(`figures.${name}`)}
          </Text>
          <Text component="dd" m={0} fw={600} size="xl">
            {value}
          </Text>
          <Text component="dd" m={0} size="sm" c="dimmed">
            {means}
          </Text>
        </div>
      ))}
    </SimpleGrid>
  );
}
