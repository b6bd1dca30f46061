import type { WrittenRota } from '@kesher/domain/check-in/rota/rota';
import { rotaLevels } from '@kesher/domain/check-in/rota/rota';
import { Button, Checkbox, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../../blocks/Dialog.tsx';
import { houseWording } from '../../language/house-wording.ts';
import { useWording } from '../../language/wording.ts';
import { type Cell, isAwayOn, type OwnTurn, turnsIn, withAway, withSwap, withTurns } from './rota-draft.ts';
import { rotaWording } from './rota-wording.ts';
import type { PersonOnRota } from './use-rota.ts';

type Props = {
  title: string;
  rota: WrittenRota;
  cell: Cell;
  people: readonly PersonOnRota[];
  change: (rota: WrittenRota) => void;
  close: () => void;
};

const usualTurn: OwnTurn = { from: '09:00', to: '17:00', level: 'first' };
const mostTurns = 4;

/** One person's day: their turns, whether they are away, and whom they change places with. */
export function CellForm({ title, rota, cell, people, change, close }: Props) {
  const say = useWording(rotaWording);
  const house = useWording(houseWording);
  const [other, setOther] = useState('');
  const turns = turnsIn(rota, cell);
  const set = (at: number, part: Partial<OwnTurn>) =>
    change(
      withTurns(
        rota,
        cell,
        turns.map((turn, index) => (index === at ? { ...turn, ...part } : turn)),
      ),
    );
  const swapWith = people.find(({ id }) => id === other);
  return (
    <Dialog opened onClose={close} title={title} closeButtonProps={{ 'aria-label': house('close') }}>
      <Stack>
        {turns.map((turn, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: While it is typed, a turn has no other name than its place.
          <Stack key={index} gap="xs">
            <Group align="flex-end">
              <TextInput
                type="time"
                label={say('from')}
                value={turn.from}
                onChange={({ currentTarget: { value } }) => value !== '' && set(index, { from: value })}
              />
              <TextInput
                type="time"
                label={say('to')}
                value={turn.to === '24:00' ? '00:00' : turn.to}
                onChange={({ currentTarget: { value } }) => value !== '' && set(index, { to: value })}
              />
              <NativeSelect
                label={say('level')}
                value={turn.level}
                onChange={({ currentTarget: { value } }) =>
                  set(index, { level: rotaLevels.find((level) => level === value) ?? turn.level })
                }
                data={rotaLevels.map((level) => ({ value: level, label: say(`level.${level}`) }))}
              />
            </Group>
            <Button
              variant="subtle"
              color="gray"
              style={{ alignSelf: 'flex-start' }}
              onClick={() =>
                change(
                  withTurns(
                    rota,
                    cell,
                    turns.filter((_, at) => at !== index),
                  ),
                )
              }
            >
              {say('removeTurn')}
            </Button>
          </Stack>
        ))}
        <Text c="dimmed" size="sm">
          {say('level.about')}
        </Text>
        {turns.length < mostTurns && (
          <Button
            variant="default"
            style={{ alignSelf: 'flex-start' }}
            onClick={() => change(withTurns(rota, cell, [...turns, nextTurn(turns)]))}
          >
            {say('addTurn')}
          </Button>
        )}
        <Checkbox
          label={say('away.day')}
          checked={isAwayOn(rota, cell)}
          onChange={({ currentTarget }) => change(withAway(rota, cell, currentTarget.checked))}
        />
        <Group align="flex-end">
          <NativeSelect
            label={say('swap')}
            value={other}
            onChange={({ currentTarget: { value } }) => setOther(value)}
            data={[
              { value: '', label: say('choose') },
              ...people.filter(({ id }) => id !== cell.staffId).map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          {swapWith && (
            <Button variant="default" onClick={() => change(withSwap(rota, cell, swapWith.id))}>
              {say('swap.do')}
            </Button>
          )}
        </Group>
        <Button style={{ alignSelf: 'flex-end' }} onClick={close}>
          {say('done')}
        </Button>
      </Stack>
    </Dialog>
  );
}

/** What is added begins where the last one ends. */
function nextTurn(turns: readonly OwnTurn[]): OwnTurn {
  const last = turns.at(-1);
  if (last === undefined) return usualTurn;
  const from = last.to === '24:00' ? '00:00' : last.to;
  return { from, to: from < '20:00' ? '20:00' : '08:00', level: last.level };
}
