import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { houseWording } from '../language/house-wording.ts';
import { useWording } from '../language/wording.ts';

/** Holds the place of rows that are on their way. */
export function Loading({ rows = 3 }: { rows?: number }) {
  const say = useWording(houseWording);
  return (
    <Stack gap="xs" component="output">
      <VisuallyHidden>{say('frame.loading')}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={64} radius="md" aria-hidden />
      ))}
    </Stack>
  );
}
