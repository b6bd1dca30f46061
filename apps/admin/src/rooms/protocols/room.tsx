import { StepsIcon } from '../../frame/icons.tsx';
import type { Room } from '../room.ts';

export const protocolsRoom: Room = {
  path: '/protocols',
  name: { en: 'Protocols', he: 'פרוטוקולים', ar: 'البروتوكولات' },
  Icon: StepsIcon,
  right: 'protocol.edit',
};
