import type { Localized } from '@kesher/domain/language';
import type { DelayOption } from '@kesher/domain/stock-delay/option';
import type { DelayFacts as GivenFacts } from '../server/api-types.ts';

const noText: Localized = { en: '', he: '', ar: '' };

/** An option while it is being written; what its kind does not use stays empty. */
export type OptionDraft = {
  key: string;
  kind: DelayOption['kind'];
  text: Localized;
  productId?: string | undefined;
  /** In whole units with up to two decimals, as it was typed. */
  difference: string;
  currency: string;
  paidBy: 'us' | 'customer';
  availableOn: string;
  withinDays: string;
};

export function newOption(kind: DelayOption['kind'], key: string): OptionDraft {
  return {
    key,
    kind,
    text: noText,
    difference: '0',
    currency: 'ILS',
    paidBy: 'us',
    availableOn: '',
    withinDays: '14',
  };
}

/** Options as they stand, to be changed. */
export function draftsOf(options: GivenFacts['options']): OptionDraft[] {
  return options.map((option, index) => draftOf(option, `${option.kind}-${index}`));
}

function draftOf(option: GivenFacts['options'][number], key: string): OptionDraft {
  const draft = newOption(option.kind, key);
  switch (option.kind) {
    case 'wait':
      return draft;
    case 'refund':
      return { ...draft, withinDays: String(option.withinDays) };
    case 'bridge':
      return { ...draft, text: option.what };
    case 'alternative':
    case 'partner':
      return {
        ...draft,
        text: option.name,
        difference: String(option.priceDifference.amountMinor / 100),
        currency: option.priceDifference.currency,
        availableOn: option.availableOn ?? '',
        ...(option.kind === 'partner' && { paidBy: option.differencePaidBy }),
        ...(option.kind === 'alternative' && { productId: option.productId }),
      };
  }
}

/** What was written, to be read by the schema of options: what is missing or no number stays out. */
export function optionOf(draft: OptionDraft) {
  const { kind, text, availableOn } = draft;
  const priceDifference = { amountMinor: minorOf(draft.difference), currency: draft.currency };
  const available = availableOn !== '' && { availableOn };
  switch (kind) {
    case 'wait':
      return { kind };
    case 'refund':
      return { kind, withinDays: draft.withinDays.trim() === '' ? undefined : Number(draft.withinDays) };
    case 'bridge':
      return { kind, what: text };
    case 'partner':
      return { kind, name: text, priceDifference, differencePaidBy: draft.paidBy, ...available };
    case 'alternative':
      return {
        kind,
        name: text,
        priceDifference,
        ...available,
        ...(draft.productId && { productId: draft.productId }),
      };
  }
}

function minorOf(typed: string): number | undefined {
  return /^-?\d+([.,]\d{1,2})?$/.test(typed.trim())
    ? Math.round(Number(typed.trim().replace(',', '.')) * 100)
    : undefined;
}
