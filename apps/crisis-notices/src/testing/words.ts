import type { BulletinStatement } from '@kesher/domain/crisis/bulletin';

/** The end of a bulletin, as its readers hear it. */
export const release: BulletinStatement = {
  kind: 'released',
  title: { en: 'The water is back', he: 'המים חזרו', ar: 'عاد الماء' },
  says: { en: 'Let it run for two minutes.', he: 'כדאי לתת להם לזרום שתי דקות.', ar: 'دعوه يجري دقيقتين.' },
};
