import { dateIn } from '@kesher/domain/calendar/date-in';
import { Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { DataList } from '../../blocks/DataList.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { ReasonButton } from '../../blocks/ReasonButton.tsx';
import { useNow } from '../../blocks/RelativeTime.tsx';
import { Section } from '../../blocks/Section.tsx';
import { useWhen } from '../../check-ins/use-when.ts';
import { useWording } from '../../language/wording.ts';
import { enterWording } from './enter-wording.ts';
import { KindSelect } from './KindSelect.tsx';
import type { Kind } from './kinds.ts';
import { LineRow } from './LineRow.tsx';
import { readList } from './read-list.ts';
import { type Became, useEnter } from './use-enter.ts';
import { useListWorks } from './use-list-works.ts';

/** A day's list as it is copied out of a table: what was read of each row, and then what became of it. */
export function EnterList({ kinds, country }: { kinds: readonly Kind[]; country: string }) {
  const say = useWording(enterWording);
  const { timeZone } = useWhen();
  const [kind, setKind] = useState(() => kinds.find(({ isSigned }) => isSigned)?.id ?? '');
  const [text, setText] = useState('');
  const enter = useEnter();
  const worksOf = useListWorks(kinds);
  const now = new Date(useNow(60_000)).toISOString();
  const lines = readList(text, { kinds, kind, country, timeZone, today: dateIn(timeZone, now), now });
  const right = lines.flatMap((line) => ('work' in line ? [line] : []));
  const all = useMutation({
    mutationFn: async (): Promise<ReadonlyMap<number, Became | undefined>> => {
      const works = await worksOf(right.map(({ work }) => work));
      const became = await enter.mutateAsync(works);
      return new Map(right.map(({ at }, index) => [at, became.get(works[index]?.id ?? '')]));
    },
  });
  const planned = all.data && [...all.data.values()].filter((became) => became?.is === 'planned').length;
  return (
    <>
      <Stack className="surface" p="md">
        <KindSelect kinds={kinds} label={say('list.kind')} value={kind} change={setKind} />
        <Textarea
          label={say('list.text')}
          description={say('list.about')}
          value={text}
          rows={6}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          onChange={({ currentTarget: { value } }) => {
            setText(value);
            all.reset();
          }}
        />
        {all.error && <ProblemAlert thrown={all.error} />}
        <div className="enter-submit">
          <ReasonButton
            because={right.length === 0 ? say('list.none') : all.data && say('list.isEntered')}
            loading={all.isPending}
            onClick={() => all.mutate()}
          >
            {say('list.enter', { count: right.length })}
          </ReasonButton>
          {lines.length > right.length && (
            <Text c="dimmed">{say('list.left', { count: lines.length - right.length })}</Text>
          )}
        </div>
        <output>{planned !== undefined && <strong>{say('list.done', { count: planned })}</strong>}</output>
      </Stack>
      {lines.length > 0 && (
        <Section title={say('list.read')} count={lines.length}>
          <DataList label={say('list.read')} rows={lines} keyOf={({ at }) => String(at)} rowHeight={56}>
            {(line) => <LineRow line={line} kinds={kinds} result={all.data} />}
          </DataList>
        </Section>
      )}
    </>
  );
}
