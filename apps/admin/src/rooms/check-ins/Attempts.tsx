import { List, Text } from '@mantine/core';
import { Section } from '../../blocks/Section.tsx';
import { checkInWording } from '../../check-ins/check-in-wording.ts';
import { useWhen } from '../../check-ins/use-when.ts';
import { useWording } from '../../language/wording.ts';
import { useColleagueName } from '../../people/use-colleague-name.ts';
import type { CheckIn } from '../../server/api-types.ts';
import { checkInsWording } from './check-ins-wording.ts';

/** Who rang, when, and how it ended, newest first. */
export function Attempts({ checkIn: { attempts } }: { checkIn: CheckIn }) {
  const say = useWording(checkInsWording);
  const words = useWording(checkInWording);
  const when = useWhen();
  const nameOf = useColleagueName();
  return (
    <Section title={say('calls')}>
      {attempts.length === 0 && <Text c="dimmed">{say('calls.none')}</Text>}
      <List listStyleType="none" spacing={4}>
        {attempts.toReversed().map(({ at, by, outcome }) => (
          <List.Item key={at}>
            {outcome === undefined
              ? words('attempt.begun', { when: when.long(at), name: nameOf(by) })
              : words('attempt', { when: when.long(at), name: nameOf(by), outcome: words(`outcome.${outcome}`) })}
          </List.Item>
        ))}
      </List>
    </Section>
  );
}
