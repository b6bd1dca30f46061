import { Button, Stack, TextInput } from '@mantine/core';
import { TextFields } from '../../blocks/TextFields.tsx';
import { useWording } from '../../language/wording.ts';
import { type BulletinDraft, unwritten } from './bulletin-draft.ts';
import { crisesWording } from './crises-wording.ts';

type Changes = BulletinDraft['changes'];
type Props = { changes: Changes; change: (changes: Changes) => void };

/** What changes: for everybody, and for those in one segment alone. */
export function ChangeFields({ changes, change }: Props) {
  const say = useWording(crisesWording);
  const set = (at: number, part: Partial<Changes[number]>) =>
    change(changes.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <Stack align="flex-start">
      {changes.map(({ segment, says }, index) => {
        const isForAll = index === 0 && segment === '';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: changes that are being written have nothing else of their own.
          <Stack key={index} gap="xs" w="100%">
            {!isForAll && (
              <TextInput
                label={say('words.segment')}
                maw={280}
                maxLength={60}
                value={segment}
                onChange={({ currentTarget: { value } }) => set(index, { segment: value })}
              />
            )}
            <TextFields
              label={segment === '' ? say('words.changes') : say('words.changesFor', { segment })}
              value={says}
              change={(text) => set(index, { says: text })}
            />
            {!isForAll && (
              <div>
                <Button variant="default" onClick={() => change(changes.filter((_, at) => at !== index))}>
                  {say('words.removeChange', { number: index + 1 })}
                </Button>
              </div>
            )}
          </Stack>
        );
      })}
      <Button variant="default" onClick={() => change([...changes, { segment: '', says: unwritten }])}>
        {say('words.addChange')}
      </Button>
    </Stack>
  );
}
