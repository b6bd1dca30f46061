import { Stack, Text } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Section } from '../../blocks/Section.tsx';
import { useWording } from '../../language/wording.ts';
import type { Learned } from '../../server/api-types.ts';
import { CountTable } from './CountTable.tsx';
import { learnedWording } from './learned-wording.ts';
import { StackedBars } from './StackedBars.tsx';

const endings = [
  { key: 'answered', color: 'var(--kesher-told)' },
  { key: 'called', color: 'var(--kesher-waiting)' },
  { key: 'not-reached', color: 'var(--kesher-unreachable)' },
  { key: 'waiting', color: 'var(--kesher-unknown)' },
] as const;

/** How the check-ins ended: on the page, by a call, not reached, or still under way. */
export function ReachedOfAll({ figures: { counts, reached } }: { figures: Learned['all'] }) {
  const say = useWording(learnedWording);
  const intl = useIntl();
  const percent = (share: number) => intl.formatNumber(share, { style: 'percent' });
  const said =
    reached &&
    say('between', { share: percent(reached.share), low: percent(reached.low), high: percent(reached.high) });
  return (
    <Section title={say('reached')}>
      <Stack className="surface" p="lg" gap="lg">
        {said === undefined ? (
          <Text>{say('tooFew.all', { count: counts.all })}</Text>
        ) : (
          <Text size="xl" fw={600}>
            {say('reached.share', { share: said })}
          </Text>
        )}
        <StackedBars
          parts={endings.map(({ key, color }) => ({ name: say(key), color }))}
          bars={[{ key: 'all', label: say('all'), values: endings.map(({ key }) => counts[key]) }]}
        />
        <CountTable
          label={say('reached')}
          columns={[say('group'), say('all')]}
          rows={[...endings.map(({ key }) => key), 'cancelled' as const].map((key) => ({
            key,
            cells: [say(key), intl.formatNumber(counts[key])],
          }))}
        />
      </Stack>
    </Section>
  );
}
