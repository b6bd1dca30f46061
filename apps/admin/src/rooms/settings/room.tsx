import { SettingsIcon } from '../../frame/icons.tsx';
import type { Room } from '../room.ts';

export const settingsRoom: Room = {
  path: '/settings',
  name: { en: 'Settings', he: 'הגדרות', ar: 'الإعدادات' },
  Icon: SettingsIcon,
  right: 'settings.read',
};
