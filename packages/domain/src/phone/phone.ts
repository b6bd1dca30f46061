import { isSupportedCountry, type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import metadata from 'libphonenumber-js/max/metadata';
import { phoneNumberSchema } from '../customer/contact-point.ts';
import { westernDigits } from './digits.ts';

export type PhoneRefusal =
  | 'empty'
  | 'scientific'
  | 'not-a-number'
  | 'several-numbers'
  | 'wrong-length'
  | 'unknown-country';

export type PhoneReading =
  /** `elsewhere`: written without a country, and the country in which it was read has no such number. */
  { kind: 'phone'; e164: string; warning?: 'unusual' | 'elsewhere' } | { kind: 'refused'; reason: PhoneRefusal };

const invisible = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
/** Everything that a person writes between digits, extension words left out. */
const phoneCharacters = /^[+\d\s().\-\u2010-\u2015\u2212/\u00A0]+$/;

/**
 * Reads a number as people and spreadsheets write it: local formats of `country` (ISO 3166-1 alpha-2), `00` or `+`
 * before a country code, Arabic-Indic digits, Excel's leading apostrophe and trailing `.0`.
 *
 * Refuses only what cannot be a number by its length, and warns where the number plan has no such range:
 * libphonenumber calls some assigned Israeli ranges invalid. The `max` metadata (157 kB, `min` has 83) also tells
 * landlines, which no text message reaches: one set of data for both.
 */
export function readPhone(text: string, country: string): PhoneReading {
  const written = westernDigits(text)
    .replace(invisible, '')
    .trim()
    .replace(/^['\u2019`]\s*/, '')
    .replace(/^tel:\s*/i, '')
    .replace(/^(\d+)\.0$/, '$1');
  if (written === '') return { kind: 'refused', reason: 'empty' };
  if (/^[+-]?\d+(?:[.,]\d+)?e[+]?\d+$/i.test(written)) return { kind: 'refused', reason: 'scientific' };
  const { number, extension } = withoutExtension(written);
  if (isSeveral(number)) return { kind: 'refused', reason: 'several-numbers' };
  if (!phoneCharacters.test(number) || !/\d/.test(number)) return { kind: 'refused', reason: 'not-a-number' };
  return parse(number, country, extension);
}

function parse(number: string, country: string, extension: boolean): PhoneReading {
  const dialled = number.replace(/[^\d+]/g, '').replace(/^00+(?=[1-9])/, '+');
  if (dialled.lastIndexOf('+') > 0) return { kind: 'refused', reason: 'not-a-number' };
  const isInternational = dialled.startsWith('+');
  if (!isInternational && !isSupportedCountry(country)) return { kind: 'refused', reason: 'unknown-country' };
  const parsed = isSupportedCountry(country)
    ? parsePhoneNumberFromString(dialled, country)
    : parsePhoneNumberFromString(dialled);
  if (!parsed)
    return {
      kind: 'refused',
      reason: isInternational ? 'unknown-country' : 'wrong-length',
    };
  if (!parsed.isPossible() || !phoneNumberSchema.safeParse(parsed.number).success) {
    return { kind: 'refused', reason: 'wrong-length' };
  }
  const isKnown = parsed.isValid() || isInPlan(parsed);
  if (isKnown && !extension) return { kind: 'phone', e164: parsed.number };
  return { kind: 'phone', e164: parsed.number, warning: isKnown || isInternational ? 'unusual' : 'elsewhere' };
}

/** Whether the region's plan allows the number, though no kind of number has its range by now. */
function isInPlan({ country, countryCallingCode, nationalNumber }: PhoneNumber): boolean {
  const [sole, ...others] = metadata.country_calling_codes[countryCallingCode] ?? [];
  const region = country ?? (others.length === 0 ? sole : undefined);
  const pattern: unknown = region && metadata.countries[region]?.[2];
  return typeof pattern === 'string' && new RegExp(`^(?:${pattern})$`).test(nationalNumber);
}

/** A text message cannot reach an extension, so the number counts as unusual and the extension is left out. */
function withoutExtension(written: string): {
  number: string;
  extension: boolean;
} {
  const match = /^(.*\d\)?)\s*(?:ext\.?|extension|x|#|שלוחה|تحويلة)\s*\d{1,6}$/i.exec(written);
  return match?.[1] ? { number: match[1], extension: true } : { number: written, extension: false };
}

function isSeveral(number: string): boolean {
  const parts = number
    .split(/[,;|\n\r]|\s\/\s|\s+or\s+|\s+או\s+|\s+أو\s+/)
    .filter((part) => part.replace(/\D/g, '').length >= 7);
  return parts.length > 1;
}
