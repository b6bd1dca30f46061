import { ImportIcon } from '../../frame/icons.tsx';
import type { Room } from '../room.ts';

export const importsRoom: Room = {
  path: '/imports',
  name: { en: 'Imports', he: 'ייבוא', ar: 'الاستيراد' },
  Icon: ImportIcon,
  right: 'import.run',
};
