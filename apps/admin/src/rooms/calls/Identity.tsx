import { useEffect, useRef } from 'react';
import { useWording } from '../../language/wording.ts';
import { Choice } from './Choice.tsx';
import { callsWording } from './calls-wording.ts';

export type Who = 'them' | 'other' | undefined;

type Props = {
  name: string;
  yearOfBirth: number | undefined;
  who: Who;
  setWho: (who: Who) => void;
  takesFocus: boolean;
};

/** Asked before anything is said: who is on the line, by a name and a second fact. */
export function Identity({ name, yearOfBirth, who, setWho, takesFocus }: Props) {
  const say = useWording(callsWording);
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (takesFocus) group.current?.querySelector('input')?.focus();
  }, [takesFocus]);
  const them =
    yearOfBirth === undefined ? say('who.them', { name }) : say('who.themYear', { name, year: String(yearOfBirth) });
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
          {who === 'other'
            ? say('who.otherSay')
            : who === undefined &&
              `${say(yearOfBirth === undefined ? 'who.askName' : 'who.askYear')} ${say('who.hint')}`}
        </output>
      </div>
    </fieldset>
  );
}
