import { readPhone } from '@kesher/domain/phone/phone';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { instantOfLocal } from '../../blocks/local-instant.ts';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { useFirstWrong } from '../../blocks/use-first-wrong.ts';
import { useToast } from '../../blocks/use-toast.tsx';
import { useWhen } from '../../check-ins/use-when.ts';
import { useSpoken } from '../../frame/use-spoken.ts';
import { useWording } from '../../language/wording.ts';
import { arrivalsWording } from './arrivals-wording.ts';
import { useBook } from './use-arrivals.ts';
import { nobodyYet, type Visitor, WhoComes } from './WhoComes.tsx';

/** A visit as somebody rings, or stands at the desk: who, when, to whom, and whether it can wait. */
export function BookVisit({ country }: { country: string }) {
  const say = useWording(arrivalsWording);
  const toast = useToast();
  const { timeZone } = useWhen();
  const { sender } = useSpoken();
  const book = useBook();
  const fresh = () => nobodyYet(sender.defaultLanguage);
  const [who, setWho] = useState<Visitor>(fresh);
  const [starts, setStarts] = useState('');
  const [practitioner, setPractitioner] = useState('');
  const [isUrgent, setUrgent] = useState(false);
  /** How often in a row it was tried with something missing: from the first time on, all that is missing is marked. */
  const [failure, setFailure] = useState(0);
  const form = useFirstWrong(failure);
  const name = who.name.trim();
  const phone = who.phone.trim() === '' ? undefined : readPhone(who.phone, country);
  const startsAt = instantOfLocal(starts, timeZone);
  const lacks = {
    who: name === '',
    phone: phone?.kind === 'refused',
    starts: startsAt === undefined,
  };
  const errorAt = (field: keyof typeof lacks) => failure > 0 && lacks[field] && say(`book.missing.${field}`);

  async function submit() {
    if (lacks.who || lacks.phone || startsAt === undefined) return setFailure((before) => before + 1);
    setFailure(0);
    const { customerId, isKnown, language } = who;
    const visit = {
      // The same person at the same minute is the same visit, however often it is entered.
      id: `${Math.floor(Date.parse(startsAt) / 60_000).toString(36)}.${customerId}`.slice(0, 64),
      customerId,
      ...(!isKnown && { person: { name, language, ...(phone?.kind === 'phone' && { phone: phone.e164 }) } }),
      startsAt,
      ...(practitioner.trim() !== '' && { with: practitioner.trim() }),
      urgent: isUrgent,
      status: 'booked' as const,
    };
    await book.mutateAsync(visit);
    toast(say('book.done', { name }));
    setWho(fresh());
    setUrgent(false);
  }

  return (
    <details className="book-visit">
      <summary>{say('book')}</summary>
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!book.isPending) void submit().catch(() => undefined);
        }}
      >
        <WhoComes who={who} change={setWho} errorAt={errorAt} />
        <TextInput
          type="datetime-local"
          label={say('book.starts')}
          value={starts}
          error={errorAt('starts')}
          onChange={({ currentTarget: { value } }) => setStarts(value)}
        />
        <TextInput
          label={say('book.with')}
          value={practitioner}
          maxLength={200}
          onChange={({ currentTarget: { value } }) => setPractitioner(value)}
        />
        <Checkbox
          label={say('book.urgent')}
          description={say('book.urgent.then')}
          checked={isUrgent}
          onChange={({ currentTarget: { checked } }) => setUrgent(checked)}
        />
        {book.error && <ProblemAlert thrown={book.error} />}
        <div className="arrival-acts">
          <Button type="submit" loading={book.isPending}>
            {say('book.enter')}
          </Button>
        </div>
      </form>
    </details>
  );
}
