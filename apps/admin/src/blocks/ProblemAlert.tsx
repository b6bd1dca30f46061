import { Alert, Button, List, Stack, Text } from '@mantine/core';
import { houseWording } from '../language/house-wording.ts';
import { useWording } from '../language/wording.ts';
import { isPassing } from '../server/problem.ts';
import { Code } from './Bidi.tsx';
import { useSentences } from './use-sentences.ts';

/** What went wrong and what to do about it, with a button where trying again can help. */
export function ProblemAlert({ thrown, retry }: { thrown: unknown; retry?: () => void }) {
  const say = useWording(houseWording);
  const { problem, remedy, fields } = useSentences()(thrown);
  return (
    <Alert color="red" variant="light" role="alert" title={problem}>
      <Stack gap="sm" align="flex-start">
        {remedy !== undefined && <Text c="var(--mantine-color-text)">{remedy}</Text>}
        {fields.length > 0 && (
          <List c="var(--mantine-color-text)">
            {fields.map(({ field, problem: wrong, remedy: mend }) => (
              <List.Item key={`${field} ${wrong}`}>
                <Code>{field}</Code>: <bdi>{wrong}</bdi> {mend !== undefined && <bdi>{mend}</bdi>}
              </List.Item>
            ))}
          </List>
        )}
        {retry && isPassing(thrown) && (
          <Button variant="default" onClick={retry}>
            {say('retry')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
