import { PhoneIcon } from '../../frame/icons.tsx';
import type { Room } from '../room.ts';

export const callsRoom: Room = {
  path: '/calls',
  name: { en: 'Calls', he: 'שיחות', ar: 'المكالمات' },
  Icon: PhoneIcon,
  right: 'check-in.read',
  onlyForCare: true,
};
