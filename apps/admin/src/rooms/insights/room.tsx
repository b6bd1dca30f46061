import { InsightsIcon } from '../../frame/icons.tsx';
import type { Room } from '../room.ts';

export const insightsRoom: Room = {
  path: '/insights',
  name: { en: 'Insights', he: 'תובנות', ar: 'رؤى' },
  Icon: InsightsIcon,
  right: 'delay.read',
};
