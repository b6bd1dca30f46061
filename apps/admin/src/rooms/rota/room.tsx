import { WeekIcon } from '../../frame/icons.tsx';
import type { Room } from '../room.ts';

export const rotaRoom: Room = {
  path: '/rota',
  name: { en: 'Rota', he: 'תורנויות', ar: 'المناوبات' },
  Icon: WeekIcon,
  right: 'rota.plan',
};
