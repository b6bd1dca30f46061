import { isFarDate } from '../../far-date.ts';
import type { IsoDate } from '../../instant.ts';
import type { Language } from '../../language.ts';
import { checkWording } from '../../wording/check-wording.ts';
import type { Finding } from '../../wording/finding.ts';
import type { DelayFacts } from '../delay-facts.ts';
import type { DelayOption } from '../option.ts';

function checkTexts(option: DelayOption, path: string, served: readonly Language[]): Finding[] {
  switch (option.kind) {
    case 'wait':
    case 'refund':
      return [];
    case 'alternative':
    case 'partner':
      return checkWording(option.name, `${path}.name`, { kind: 'name', served });
    case 'bridge':
      return checkWording(option.what, `${path}.what`, { served });
  }
}

function checkAvailability(
  option: DelayOption,
  path: string,
  { facts, today }: { facts: DelayFacts; today: IsoDate },
): Finding[] {
  if (option.kind !== 'alternative' && option.kind !== 'partner') return [];
  const { availableOn } = option;
  if (availableOn === undefined) return [];
  const place = { level: 'warn', path: `${path}.availableOn`, data: { date: availableOn } } as const;
  if (isFarDate(availableOn, today)) return [{ ...place, level: 'refuse', code: 'available-far' }];
  if (availableOn < today) return [{ ...place, code: 'available-past' }];
  if (facts.window.kind === 'dates' && availableOn > facts.window.to)
    return [{ ...place, code: 'available-after-window' }];
  return [];
}

/**
 * What is wrong with the options of a delay: nothing but waiting is refused; no way to the money back is flagged, since
 * the US rule on delays (FTC, 16 CFR 435) wants one.
 */
export function checkDelayOptions(
  facts: DelayFacts,
  { today, served }: { today: IsoDate; served: readonly Language[] },
): Finding[] {
  const findings: Finding[] = [];
  const path = 'facts.options';
  const kinds = facts.options.map(({ kind }) => kind);
  if (kinds.every((kind) => kind === 'wait')) findings.push({ level: 'refuse', code: 'only-wait', path, data: {} });
  if (!kinds.includes('refund')) findings.push({ level: 'warn', code: 'no-refund', path, data: {} });
  for (const kind of ['wait', 'refund'] as const) {
    if (kinds.filter((each) => each === kind).length > 1) {
      findings.push({ level: 'warn', code: 'option-repeated', path, data: { option: kind } });
    }
  }
  for (const [index, option] of facts.options.entries()) {
    const optionPath = `${path}.${index}`;
    findings.push(
      ...checkTexts(option, optionPath, served),
      ...checkAvailability(option, optionPath, { facts, today }),
    );
  }
  return findings;
}
