import { Group, Text } from '@mantine/core';
import { FormattedNumber } from 'react-intl';
import { useWording } from '../../language/wording.ts';
import { importsWording } from './imports-wording.ts';

const outcomes = ['created', 'changed', 'unchanged', 'refused'] as const;

/** Rows counted by what becomes of them. */
export function Counts({ counts }: { counts: Record<(typeof outcomes)[number], number> }) {
  const say = useWording(importsWording);
  return (
    <Group component="ul" gap="xl" p={0} m={0} style={{ listStyle: 'none' }}>
      {outcomes.map((outcome) => (
        <li key={outcome}>
          <Text
            size="xl"
            fw={650}
            {...(outcome === 'refused' && counts.refused > 0 && { c: 'var(--mantine-color-error)' })}
          >
            <FormattedNumber value={counts[outcome]} />
          </Text>
          <Text c="dimmed">{say(`count.${outcome}`)}</Text>
        </li>
      ))}
    </Group>
  );
}
