import { PeopleIcon } from '../../frame/icons.tsx';
import type { Room } from '../room.ts';

export const customersRoom: Room = {
  path: '/customers',
  name: { en: 'Customers', he: 'לקוחות', ar: 'العملاء' },
  Icon: PeopleIcon,
  right: 'customer.read',
};
