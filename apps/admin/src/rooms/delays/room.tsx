import { LateIcon } from '../../frame/icons.tsx';
import type { Room } from '../room.ts';

export const delaysRoom: Room = {
  path: '/delays',
  name: { en: 'Stock delays', he: 'עיכובי מלאי', ar: 'تأخيرات المخزون' },
  Icon: LateIcon,
  right: 'delay.read',
};
