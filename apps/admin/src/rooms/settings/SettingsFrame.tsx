import type { Right } from '@kesher/domain/staff/staff';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PageFrame } from '../../blocks/PageFrame.tsx';
import { useWording } from '../../language/wording.ts';
import type { PagePath } from '../../path-to.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import { settingsWording } from './settings-wording.ts';

const parts = [
  { part: 'sender', to: '/settings' },
  { part: 'calendar', to: '/settings/hours' },
  { part: 'announcements', to: '/settings/announcements' },
  { part: 'options', to: '/settings/options' },
  { part: 'wordings', to: '/settings/wordings' },
  { part: 'retention', to: '/settings/retention' },
  { part: 'rules', to: '/settings/rules' },
  { part: 'looks', to: '/settings/looks', right: 'access.read' },
] as const satisfies readonly { part: string; to: PagePath; right?: Right }[];

/** A page of the settings, and the way to the others. */
export function SettingsFrame({ part, children }: { part: (typeof parts)[number]['part']; children: ReactNode }) {
  const say = useWording(settingsWording);
  const may = useMay();
  return (
    <PageFrame title={say(`part.${part}`)} about={say('about')}>
      <nav aria-label={say('parts')} className="part-links">
        {parts
          .filter((one) => !('right' in one) || may(one.right))
          .map(({ part: one, to }) => (
            <Link key={to} to={to} className="part-link" activeOptions={{ exact: true }}>
              {say(`part.${one}`)}
            </Link>
          ))}
      </nav>
      {children}
    </PageFrame>
  );
}
