import { useEffect, useRef } from 'react';
import { useWording } from '../../language/wording.ts';
import { Choice } from './Choice.tsx';
import { callsWording } from './calls-wording.ts';

export type Who = 'them' | 'other' | undefined;

type Props = {
  name: string;
  /** Who is rung in a child's stead: then the year is the child's, whom it is about. */
  guardian: string | undefined;
  yearOfBirth: number | undefined;
  who: Who;
  setWho: (who: Who) => void;
  takesFocus: boolean;
};

/** Asked before anything is said: who is on the line, by a name and a second fact. */
export function Identity({ name, guardian, yearOfBirth, who, setWho, takesFocus }: Props) {
  const say = useWording(callsWording);
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (takesFocus) group.current?.querySelector('input')?.focus();
  }, [takesFocus]);
  const them =
    yearOfBirth === undefined
      ? say('who.them', { name: guardian ?? name })
      : guardian === undefined
        ? say('who.themYear', { name, year: String(yearOfBirth) })
        : say('who.guardian', { guardian, name, year: String(yearOfBirth) });
  const ask = yearOfBirth === undefined ? 'who.askName' : guardian === undefined ? 'who.askYear' : 'who.askGuardian';
  return (
    <fieldset className="ask" ref={group}>
      <legend>{say('who')}</legend>
      <div className="ask-answers">
        <Choice name="who" checked={who === 'them'} choose={() => setWho('them')}>
          {them}
        </Choice>
        <Choice name="who" checked={who === 'other'} choose={() => setWho('other')}>
          {say('who.other')}
        </Choice>
        <output className="quiet-note">
          {who === 'other' ? say('who.otherSay') : who === undefined && `${say(ask)} ${say('who.hint')}`}
        </output>
      </div>
    </fieldset>
  );
}
