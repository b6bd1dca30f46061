import { Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { houseWording } from '../language/house-wording.ts';
import { useWording } from '../language/wording.ts';
import { Name } from './Bidi.tsx';

let shownBefore = false;

type Props = {
  title: string;
  about?: ReactNode;
  actions?: ReactNode;
  /** The field of a page that is there to be typed into; its label must say which page it is, since it is heard first. */
  typeInto?: RefObject<HTMLInputElement | null>;
  children: ReactNode;
};

/**
 * One page of a room: its title, what it is about, its actions. Moves the focus to the title when one comes from another
 * page, or always to the field `typeInto`, where what stands already is overwritten by typing.
 */
export function PageFrame({ title, about, actions, typeInto, children }: Props) {
  const say = useWording(houseWording);
  const heading = useRef<HTMLHeadingElement>(null);
  const page = say('frame.title', { page: title });
  useEffect(() => {
    document.title = page;
  }, [page]);
  useEffect(() => {
    if (typeInto) {
      typeInto.current?.focus();
      typeInto.current?.select();
    } else if (shownBefore) heading.current?.focus();
    shownBefore = true;
  }, [typeInto]);
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
