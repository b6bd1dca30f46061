import type { Localized } from '../../language.ts';

/** Who listens at every hour of every day to somebody who may harm themselves. */
export type CrisisLine = { readonly phone: string; readonly name: Localized };

const called = (name: string): Localized => ({ en: name, he: name, ar: name });

const lines: Readonly<Record<string, CrisisLine>> = {
  // https://www.eran.org.il: ער"ן, in Hebrew, Arabic, Russian, English and more.
  IL: {
    phone: '1201',
    name: {
      en: 'ERAN, emotional first aid',
      he: 'ער״ן, עזרה ראשונה נפשית',
      ar: 'عيران، الإسعاف النفسي الأولي',
    },
  },
  // https://988lifeline.org
  US: { phone: '988', name: called('988 Suicide & Crisis Lifeline') },
  // https://988.ca
  CA: { phone: '988', name: called('9-8-8 Suicide Crisis Helpline') },
  // https://www.samaritans.org
  GB: { phone: '116123', name: called('Samaritans') },
  IE: { phone: '116123', name: called('Samaritans') },
  // https://www.lifeline.org.au
  AU: { phone: '131114', name: called('Lifeline') },
  // https://1737.org.nz
  NZ: { phone: '1737', name: called('1737, Need to talk?') },
};

/** The line of a country; undefined where none is known that answers at every hour: the emergency number stands there in any case. */
export function crisisLineOf(country: string): CrisisLine | undefined {
  return lines[country];
}
