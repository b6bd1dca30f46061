import { emailAddressSchema } from '../customer/contact-point.ts';
import { cleanText } from './clean-text.ts';

export type EmailReading =
  | { kind: 'email'; address: string }
  | { kind: 'refused'; code: 'email-unreadable' | 'email-several' };

/** Reads one address: `mailto:` and `Name <address>` are unwrapped, the local part keeps its case, the domain becomes `xn--`. */
export function readEmail(raw: string): EmailReading {
  const text = cleanText(raw)
    .text.replace(/^mailto:/i, '')
    .replace(/^'/, '');
  if (text.split('@').length > 2) return { kind: 'refused', code: 'email-several' };
  const bare = /<([^<>]*)>$/.exec(text)?.[1] ?? text;
  const at = bare.indexOf('@');
  const domain = at > 0 ? asciiDomain(bare.slice(at + 1)) : undefined;
  if (domain === undefined) return { kind: 'refused', code: 'email-unreadable' };
  const parsed = emailAddressSchema.safeParse(`${bare.slice(0, at)}@${domain}`);
  return parsed.success ? { kind: 'email', address: parsed.data } : { kind: 'refused', code: 'email-unreadable' };
}

function asciiDomain(domain: string): string | undefined {
  const trimmed = domain.trim().replace(/\.$/, '');
  if (/[\s/?#@:[\]\\%]/.test(trimmed) || trimmed === '') return undefined;
  return URL.canParse(`http://${trimmed}`) ? new URL(`http://${trimmed}`).hostname : undefined;
}
