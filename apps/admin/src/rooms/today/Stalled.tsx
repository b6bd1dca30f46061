import { Alert, Text } from '@mantine/core';
import { useNames } from '../../announcements/use-names.ts';
import { Name } from '../../blocks/Bidi.tsx';
import { ExactTime } from '../../blocks/RelativeTime.tsx';
import { Section } from '../../blocks/Section.tsx';
import { useWording } from '../../language/wording.ts';
import type { stalledOf } from './needs.ts';
import { todayWording } from './today-wording.ts';

type Props = { stalled: ReturnType<typeof stalledOf> };

/** Announcements of which something is due while nothing moves: customers wait for a word that does not go out. */
export function Stalled({ stalled }: Props) {
  const say = useWording(todayWording);
  const names = useNames();
  return (
    <Section title={say('stalled')} count={stalled.length}>
      {stalled.map(({ announcement, since }) => (
        <Alert key={announcement.id} color="red" title={<Name>{names(announcement.about)}</Name>}>
          <Text>{say.rich('stalled.since', { when: <ExactTime at={since} /> })}</Text>
          <Text c="dimmed">{say('stalled.next')}</Text>
        </Alert>
      ))}
    </Section>
  );
}
