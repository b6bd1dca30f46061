import { Text } from '@mantine/core';
import { useNames } from '../../announcements/use-names.ts';
import { Name } from '../../blocks/Bidi.tsx';
import { Section } from '../../blocks/Section.tsx';
import { useWording } from '../../language/wording.ts';
import { todayWording } from './today-wording.ts';
import type { useLedgers } from './use-today.ts';

/** How many customers of each announcement no channel reached. */
export function Unreachable({ ledgers }: { ledgers: ReturnType<typeof useLedgers> }) {
  const say = useWording(todayWording);
  const names = useNames();
  const all = ledgers.reduce((sum, { ledger }) => sum + ledger.outcomes.unreachable, 0);
  return (
    <Section title={say('unreachable')} count={all}>
      {ledgers.map(({ announcement, ledger }) => (
        <div key={ledger.noticeId} className="surface" style={{ padding: '1rem' }}>
          <Text fw={600}>
            <Name>{names(announcement.about)}</Name>
          </Text>
          <Text c="dimmed">{say('unreachable.count', { count: ledger.outcomes.unreachable })}</Text>
        </div>
      ))}
    </Section>
  );
}
