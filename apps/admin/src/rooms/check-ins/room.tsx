import { CheckInsIcon } from '../../frame/icons.tsx';
import type { Room } from '../room.ts';

export const checkInsRoom: Room = {
  path: '/check-ins',
  name: { en: 'Check-ins', he: 'מעקב', ar: 'المتابعات' },
  Icon: CheckInsIcon,
  right: 'check-in.read',
};
