import { CrisisIcon } from '../../frame/icons.tsx';
import type { Room } from '../room.ts';

export const crisesRoom: Room = {
  path: '/crises',
  name: { en: 'Crises', he: 'משברים', ar: 'الأزمات' },
  Icon: CrisisIcon,
  right: 'crisis.read',
};
