import { type AboutRow, aboutRowSchema, type RecordKind } from '@kesher/domain/unreadable/about-row';
import type { RowKey } from '@kesher/domain/unreadable/unreadable-row';

type Rule = { pk: RegExp; sk?: RegExp; kind: RecordKind };

/** How keys tell what lies under them; `who` is the customer. The first that fits counts. */
const rules: readonly Rule[] = [
  { pk: /^customer#(?<who>.+)$/, sk: /^entry#/, kind: 'timeline' },
  { pk: /^customer#(?<who>.+)$/, kind: 'customer' },
  { pk: /^products$/, kind: 'product' },
  { pk: /^supplier#/, kind: 'delivery' },
  { pk: /^(?:product|closed)#/, sk: /^line#(?<who>[^#]+)#/, kind: 'order-line' },
  { pk: /^product#/, sk: /^open-delay$/, kind: 'delay' },
  { pk: /^subject#/, sk: /^notice#/, kind: 'notice' },
  { pk: /^subject#/, kind: 'delay' },
  { pk: /^notice#/, sk: /^message#(?<who>.+)#[^#]+$/, kind: 'message' },
  { pk: /^(?:notice|freeze)#/, kind: 'audience' },
  { pk: /^task#/, kind: 'task' },
  { pk: /^link#/, kind: 'link' },
  { pk: /^import#/, kind: 'import' },
  { pk: /^settings$/, kind: 'settings' },
  { pk: /^stops$/, kind: 'stop' },
  { pk: /^(?:staff|team|rota(?:-taken#.+)?)$/, kind: 'staff' },
  { pk: /^access#(?<who>[^~].*)$/, kind: 'record' },
  { pk: /^(?:(?:access|action)#|alerts$)/, kind: 'record' },
];

/** What a row is about, by its key alone: what it holds cannot be read. */
export function aboutRow({ pk, sk }: Pick<RowKey, 'pk' | 'sk'>): AboutRow {
  for (const rule of rules) {
    const partition = rule.pk.exec(pk);
    const sort = rule.sk?.exec(sk);
    if (!partition || (rule.sk && !sort)) continue;
    const who = sort?.groups?.['who'] ?? partition.groups?.['who'];
    const about = aboutRowSchema.safeParse({ kind: rule.kind, ...(who !== undefined && { customerId: who }) });
    return about.success ? about.data : { kind: rule.kind };
  }
  return { kind: 'other' };
}
