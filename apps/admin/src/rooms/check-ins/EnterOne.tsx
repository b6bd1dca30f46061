import { clockIn } from '@kesher/domain/calendar/date-in';
import { instantFromMs } from '@kesher/domain/instant';
import { readPhone } from '@kesher/domain/phone/phone';
import { Anchor, Button, List, Text, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Name } from '../../blocks/Bidi.tsx';
import { instantOfLocal } from '../../blocks/local-instant.ts';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { useNow } from '../../blocks/RelativeTime.tsx';
import { Section } from '../../blocks/Section.tsx';
import { useFirstWrong } from '../../blocks/use-first-wrong.ts';
import { useToast } from '../../blocks/use-toast.tsx';
import { useWhen } from '../../check-ins/use-when.ts';
import { useSpoken } from '../../frame/use-spoken.ts';
import { useWording } from '../../language/wording.ts';
import { pathTo } from '../../path-to.ts';
import type { CompletedWork } from '../../server/api-types.ts';
import { ByWhomSelect } from './ByWhomSelect.tsx';
import { childOf } from './child-of.ts';
import { enterWording } from './enter-wording.ts';
import { KindSelect } from './KindSelect.tsx';
import type { Kind } from './kinds.ts';
import { type Lack, lacksOf } from './lacks.ts';
import { NewPerson } from './NewPerson.tsx';
import { useBecame } from './use-became.ts';
import { type Became, useEnter } from './use-enter.ts';
import { type Chosen, WhoField } from './WhoField.tsx';
import { newCustomerId, workOf } from './work-of.ts';

type Done = { work: CompletedWork; name: string; became: Became };

/** One completed work: who, what, when. After it the form is ready for the next; it can be taken back. */
export function EnterOne({ kinds, country }: { kinds: readonly Kind[]; country: string }) {
  const say = useWording(enterWording);
  const toast = useToast();
  const becameWords = useBecame();
  const { timeZone, long } = useWhen();
  const { sender } = useSpoken();
  const enter = useEnter();
  const now = useNow(60_000);
  const [who, setWho] = useState<Chosen>();
  const [kind, setKind] = useState(() => kinds.find(({ isSigned }) => isSigned)?.id ?? '');
  const [practitioner, setPractitioner] = useState('');
  const [ended, setEnded] = useState(() => localNow(timeZone));
  const [done, setDone] = useState<readonly Done[]>([]);
  const [round, setRound] = useState(0);
  /** How often in a row it was tried with something missing: from the first time on, all that is missing is marked. */
  const [failure, setFailure] = useState(0);
  const form = useFirstWrong(failure);
  const [refused, setRefused] = useState<Became | 'unknown'>();

  const phone = who?.kind === 'new' && who.phone.trim() !== '' ? readPhone(who.phone, country) : undefined;
  const child = who?.kind === 'new' && who.child ? childOf(who.child, { country, now: instantFromMs(now) }) : undefined;
  const code = kinds.find(({ id }) => id === kind)?.code;
  const endedAt = instantOfLocal(ended, timeZone);
  const lacks = lacksOf({
    name: who?.name.trim() ?? '',
    isPhoneWrong: phone?.kind === 'refused',
    wrong: child?.kind === 'wrong' ? child.fields : [],
    code,
    endedAt,
  });
  const errorAt = (field: Lack) => failure > 0 && lacks.includes(field) && say(`missing.${field}`);

  async function submit() {
    setRefused(undefined);
    if (lacks.length > 0 || who === undefined || code === undefined || endedAt === undefined)
      return setFailure((before) => before + 1);
    setFailure(0);
    const name = who.name.trim();
    const person =
      who.kind === 'new'
        ? {
            name,
            language: who.language,
            ...(phone?.kind === 'phone' && { phone: phone.e164 }),
            ...(child?.kind === 'child' && child.person),
          }
        : undefined;
    const work = workOf({ customerId: who.customerId, person, code, endedAt, practitioner });
    const became = (await enter.mutateAsync([work])).get(work.id);
    // What was not taken stays in the form: whoever typed it need not type it again.
    if (became === undefined || became.is === 'refused') return setRefused(became ?? 'unknown');
    setDone((before) => [{ work, name, became }, ...before]);
    toast(`${say('done', { name })} ${becameWords(became)}`, () => void takeBack(work));
    setWho(undefined);
    setEnded(localNow(timeZone));
    setRound((before) => before + 1);
  }

  async function takeBack(work: CompletedWork) {
    await enter.mutateAsync([{ ...work, status: 'entered-in-error', statedAt: instantNow() }]);
    setDone((before) => before.filter((one) => one.work.id !== work.id));
    toast(say('done.takenBack'));
  }

  return (
    <>
      <form
        ref={form}
        className="surface enter-one"
        onSubmit={(event) => {
          event.preventDefault();
          if (!enter.isPending) void submit().catch(() => undefined);
        }}
      >
        {who?.kind === 'new' ? (
          <NewPerson person={who} change={setWho} errorAt={errorAt} />
        ) : (
          <WhoField
            key={round}
            chosen={who}
            choose={setWho}
            error={errorAt('who')}
            addNew={(typed) =>
              setWho({
                kind: 'new',
                customerId: newCustomerId(),
                name: /\p{L}/u.test(typed) ? typed : '',
                phone: /\p{L}/u.test(typed) ? '' : typed,
                language: sender.defaultLanguage,
              })
            }
          />
        )}
        <KindSelect kinds={kinds} label={say('kind')} value={kind} change={setKind} error={errorAt('kind')} />
        <ByWhomSelect value={practitioner} change={setPractitioner} />
        <TextInput
          type="datetime-local"
          label={say('ended')}
          value={ended}
          max={localNow(timeZone)}
          error={errorAt('ended')}
          onChange={({ currentTarget: { value } }) => setEnded(value)}
        />
        {enter.error && <ProblemAlert thrown={enter.error} />}
        <div className="enter-submit">
          <Button type="submit" loading={enter.isPending}>
            {say('enter')}
          </Button>
          <output className="reason">{refused && becameWords(refused === 'unknown' ? undefined : refused)}</output>
        </div>
      </form>
      {done.length > 0 && (
        <Section title={say('entered')} count={done.length}>
          <List listStyleType="none" spacing="xs">
            {done.map(({ work, name, became }) => (
              <List.Item key={work.id}>
                {became.is === 'planned' ? (
                  <Anchor component={Link} to={pathTo('/check-ins/$id', { id: `work:${work.id}` })}>
                    <Name>{name}</Name>
                  </Anchor>
                ) : (
                  <Name>{name}</Name>
                )}{' '}
                <Text component="span" c="dimmed">
                  {long(work.endedAt)}. {becameWords(became)}
                </Text>
              </List.Item>
            ))}
          </List>
        </Section>
      )}
    </>
  );
}

/** Now, as the door takes it. */
function instantNow(): string {
  return new Date().toISOString();
}

/** Now, as the field shows it: by the clock of the business. */
function localNow(timeZone: string): string {
  return clockIn(timeZone, Date.now()).slice(0, 16);
}
