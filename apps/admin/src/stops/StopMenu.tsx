import type { Channel } from '@kesher/domain/customer/contact-way';
import { Button } from '@mantine/core';
import { type Ref, useId } from 'react';
import { houseWording } from '../language/house-wording.ts';
import { useWording } from '../language/wording.ts';
import type { StopTarget } from '../server/api-types.ts';
import { nameOf } from './standing.ts';
import { usePressStop, useStops } from './use-stops.ts';

type Props = { announcements: readonly { id: string; product: string }[]; button?: Ref<HTMLButtonElement> | undefined };

const wholes = {
  email: { target: { scope: 'channel', id: 'email' }, key: 'stop.email' },
  sms: { target: { scope: 'channel', id: 'sms' }, key: 'stop.sms' },
  everything: { target: { scope: 'everything' }, key: 'stop.everything' },
} as const satisfies Record<Channel | 'everything', { target: StopTarget; key: string }>;

/** All that can be stopped, one press each: what goes out now, a channel, everything; red while something goes out. What stands already is in the banner. */
export function StopMenu({ announcements, button }: Props) {
  const say = useWording(houseWording);
  const id = useId();
  const press = usePressStop();
  const standing = useStops().map(nameOf);
  const left = Object.values(wholes).filter(({ target }) => !standing.includes(nameOf(target)));
  const choice = (target: StopTarget, text: string) => (
    <button
      key={nameOf(target)}
      type="button"
      className="header-choice"
      popoverTarget={id}
      popoverTargetAction="hide"
      onClick={() => press(target)}
    >
      {text}
    </button>
  );
  return (
    <div>
      <Button
        ref={button}
        popoverTarget={id}
        {...(announcements.length > 0 ? { color: 'red' } : { variant: 'default' })}
      >
        {say('stop.menu')}
      </Button>
      <div id={id} popover="auto" className="header-panel">
        <p className="header-note">{say(left.length > 0 ? 'stop.atOnce' : 'stop.allStopped')}</p>
        {announcements.map((one) => choice({ scope: 'announcement', id: one.id }, one.product))}
        {announcements.length > 0 && <hr className="header-rule" />}
        {left.map(({ target, key }) => choice(target, say(key)))}
      </div>
    </div>
  );
}
