import { Group, TextInput } from '@mantine/core';
import { useWording } from '../../language/wording.ts';
import { settingsWording } from './settings-wording.ts';

type Window = { readonly from: string; readonly to: string };
type Props = { what: string; window: Window; change: (window: Window) => void; error?: string };

/** From when until when, on every day. */
export function TimeWindow({ what, window, change, error }: Props) {
  const say = useWording(settingsWording);
  return (
    <Group gap="xs">
      <TextInput
        type="time"
        aria-label={say('calendar.from', { what })}
        value={window.from}
        onChange={({ currentTarget: { value } }) => change({ ...window, from: value })}
        {...(error !== undefined && { error })}
      />
      <span aria-hidden>–</span>
      <TextInput
        type="time"
        aria-label={say('calendar.to', { what })}
        value={window.to}
        onChange={({ currentTarget: { value } }) => change({ ...window, to: value })}
      />
    </Group>
  );
}
