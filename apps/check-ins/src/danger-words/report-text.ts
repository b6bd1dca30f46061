import type { Measure, Measured } from '@kesher/domain/check-in/danger/measure';

const percent = (share: number | null) => (share === null ? '-' : `${Math.round(share * 1_000) / 10} %`);
const line = (name: string, { sentences, dangers, precision, recall }: Measure) =>
  `${name}: ${sentences} sentences, ${dangers} of danger; recall ${percent(recall)}, precision ${percent(precision)}`;

/** The measure as a person reads it, with every sentence that was missed or mistaken. */
export function reportText(measured: Measured): string {
  return [
    line('all', measured),
    ...Object.entries(measured.byLanguage).map(([language, each]) => line(language, each)),
    ...measured.missed.map(({ text }) => `missed: ${text}`),
    ...measured.mistaken.map(({ text }) => `mistaken: ${text}`),
  ].join('\n');
}
