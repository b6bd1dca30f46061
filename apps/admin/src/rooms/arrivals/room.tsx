import { DoorIcon } from '../../frame/icons.tsx';
import type { Room } from '../room.ts';

export const arrivalsRoom: Room = {
  path: '/arrivals',
  name: { en: 'Arrivals', he: 'מגיעים', ar: 'القادمون' },
  Icon: DoorIcon,
  right: 'visit.read',
  onlyForCare: true,
};
