import { Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { houseWording } from '../language/house-wording.ts';
import { useWording } from '../language/wording.ts';
import { Name } from './Bidi.tsx';

let shownBefore = false;

/** One page of a room: its title, what it is about, its actions. Moves the focus to the title when one comes from another page. */
export function PageFrame(props: { title: string; about?: ReactNode; actions?: ReactNode; children: ReactNode }) {
  const { title, about, actions, children } = props;
  const say = useWording(houseWording);
  const heading = useRef<HTMLHeadingElement>(null);
  const page = say('frame.title', { page: title });
  useEffect(() => {
    document.title = page;
  }, [page]);
  useEffect(() => {
    if (shownBefore) heading.current?.focus();
    shownBefore = true;
  }, []);
  return (
    <Stack gap="xl">
      <Group justify="space-between" align="flex-start" gap="md">
        <div>
          <Title order={1} ref={heading} tabIndex={-1}>
            <Name>{title}</Name>
          </Title>
          {about !== undefined && (
            <Text c="dimmed" mt={4} component="div">
              {about}
            </Text>
          )}
        </div>
        {actions !== undefined && <div className="row-buttons">{actions}</div>}
      </Group>
      {children}
    </Stack>
  );
}
