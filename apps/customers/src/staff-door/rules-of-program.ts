import { minuteMs } from '@kesher/domain/instant';
import { unknownSilenceMs } from '@kesher/domain/message/heal';
import { noNewsLeadMs, warningLeadMs } from '@kesher/domain/promise/promise-moments';
import { rightsOfRole, roles } from '@kesher/domain/staff/staff';
import { consentRoundRules } from '@kesher/domain/stock-delay/consent-round';
import { endsTheWait, optionSchema } from '@kesher/domain/stock-delay/option';
import type { Rules } from './settings-routes.ts';

/** The rules as the running program holds them, each with the file in which to change it. */
export function rulesOfProgram(): Rules {
  const kinds = optionSchema.options.map(({ shape }) => shape.kind.value);
  return {
    roles: {
      source: 'packages/domain/src/staff/staff.ts',
      roles: roles.map((role) => ({ role, rights: rightsOfRole(role) })),
    },
    silence: {
      source: 'packages/domain/src/stock-delay/consent-round.ts',
      rules: Object.entries(consentRoundRules).map(([country, rule]) => ({ country, rule })),
    },
    options: {
      source: 'packages/domain/src/stock-delay/option.ts',
      kinds: kinds.map((kind) => ({ kind, endsTheWait: endsTheWait(kind) })),
    },
    promises: {
      source: 'packages/domain/src/promise/promise-moments.ts',
      warningMinutes: warningLeadMs / minuteMs,
      noNewsMinutes: noNewsLeadMs / minuteMs,
    },
    unknown: { source: 'packages/domain/src/message/heal.ts', silenceMinutes: unknownSilenceMs / minuteMs },
  };
}
