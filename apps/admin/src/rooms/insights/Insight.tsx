import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { EmptyState } from '../../blocks/EmptyState.tsx';
import { Section } from '../../blocks/Section.tsx';
import { useWording } from '../../language/wording.ts';
import { insightsWording } from './insights-wording.ts';

type Props = {
  title: string;
  /** How much was counted; of nothing there is no chart. */
  count: number;
  /** Whether that is enough to say a rate or a middle. */
  enough: boolean;
  /** What the numbers say, in a sentence, where they are enough. */
  finding?: string | undefined;
  none: { title: string; remedy: string };
  children: ReactNode;
};

/** One question about how we do: the answer in a sentence, the chart, and its table. */
export function Insight({ title, count, enough, finding, none, children }: Props) {
  const say = useWording(insightsWording);
  return (
    <Section title={title}>
      {count === 0 ? (
        <EmptyState title={none.title}>{none.remedy}</EmptyState>
      ) : (
        <Stack className="surface" p="lg" gap="lg">
          {enough && finding !== undefined && (
            <Text size="xl" fw={650}>
              {finding}
            </Text>
          )}
          {!enough && <Text>{say('tooFew', { count })}</Text>}
          {children}
        </Stack>
      )}
    </Section>
  );
}
