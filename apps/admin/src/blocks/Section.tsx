import { Badge, Group, Stack, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { FormattedNumber } from 'react-intl';

/** A part of a page with its own heading, and how many things it holds. */
export function Section({ title, count, children }: { title: string; count?: number; children: ReactNode }) {
  const id = useId();
  return (
    <Stack component="section" gap="sm" aria-labelledby={id}>
      <Group gap="sm">
        <Title order={2} id={id}>
          {title}
        </Title>
        {count !== undefined && (
          <Badge variant="light" size="lg" radius="sm" tt="none">
            <FormattedNumber value={count} />
          </Badge>
        )}
      </Group>
      {children}
    </Stack>
  );
}
