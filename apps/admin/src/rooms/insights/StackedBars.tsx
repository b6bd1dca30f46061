import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';

export type Part = { name: string; color: string };
export type Bar = { key: string; label: ReactNode; values: readonly number[] };

/**
 * Bars of parts, drawn from the start of the line in both directions. For the eye only: the table below says the same in
 * numbers.
 */
export function StackedBars({ parts, bars }: { parts: readonly Part[]; bars: readonly Bar[] }) {
  const longest = Math.max(1, ...bars.map(({ values }) => sum(values)));
  return (
    <div aria-hidden>
      {bars.map(({ key, label, values }) => (
        <div key={key} className="chart-row">
          <Text size="sm" component="div">
            {label}
          </Text>
          <div className="chart-track">
            <div className="chart-bar" style={{ inlineSize: `${(sum(values) / longest) * 100}%` }}>
              {parts.map(({ name, color }, index) => {
                const value = values[index] ?? 0;
                return value > 0 && <span key={name} style={{ flexGrow: value, background: color }} />;
              })}
            </div>
          </div>
        </div>
      ))}
      <Group gap="lg" mt="xs" style={{ rowGap: '0.25rem' }}>
        {parts.map(({ name, color }) => (
          <Group key={name} gap={6} wrap="nowrap">
            <span className="ledger-swatch" style={{ background: color }} />
            <Text size="sm" component="span">
              {name}
            </Text>
          </Group>
        ))}
      </Group>
    </div>
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
