import { SunIcon } from '../../frame/icons.tsx';
import type { Room } from '../room.ts';

export const todayRoom: Room = {
  path: '/',
  name: { en: 'Today', he: 'היום', ar: 'اليوم' },
  Icon: SunIcon,
  right: 'task.work',
};
