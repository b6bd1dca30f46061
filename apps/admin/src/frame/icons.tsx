import type { ReactNode } from 'react';

function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      width="22"
      height="22"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
      focusable="false"
    >
      {children}
    </svg>
  );
}

/** The tie between people: two rings that hold each other. */
export function KesherMark() {
  return (
    <Icon>
      <circle cx="9" cy="12" r="5.5" />
      <circle cx="15" cy="12" r="5.5" />
    </Icon>
  );
}

export function SunIcon() {
  return (
    <Icon>
      <circle cx="12" cy="12" r="4" />
      <path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4" />
    </Icon>
  );
}

export function LanguageIcon() {
  return (
    <Icon>
      <circle cx="12" cy="12" r="9" />
      <path d="M3 12h18M12 3c5 5.5 5 12.5 0 18M12 3c-5 5.5-5 12.5 0 18" />
    </Icon>
  );
}

export function ImportIcon() {
  return (
    <Icon>
      <path d="M12 3v11M7.5 9.5 12 14l4.5-4.5M4 16v3a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-3" />
    </Icon>
  );
}

export function PeopleIcon() {
  return (
    <Icon>
      <circle cx="9" cy="8" r="3.5" />
      <path d="M2.5 20c.5-4 3-6 6.5-6s6 2 6.5 6M15.5 4.8a3.5 3.5 0 0 1 0 6.4M18 14.6c2 .8 3.2 2.6 3.5 5.4" />
    </Icon>
  );
}

export function SettingsIcon() {
  return (
    <Icon>
      <path d="M4 7h9M19 7h1M4 17h1M11 17h9" />
      <circle cx="16" cy="7" r="2.75" />
      <circle cx="8" cy="17" r="2.75" />
    </Icon>
  );
}

export function LateIcon() {
  return (
    <Icon>
      <path d="M3.5 8 12 3.5 20.5 8v5M3.5 8v8.5l8 4V12M3.5 8l8 4 9-4" />
      <circle cx="17.5" cy="17.5" r="4" />
      <path d="M17.5 15.5v2l1.4 1" />
    </Icon>
  );
}

export function InsightsIcon() {
  return (
    <Icon>
      <path d="M4 20V11M10 20V5M16 20v-7M21 20H3" />
    </Icon>
  );
}

/** Steps, one after the other. */
export function StepsIcon() {
  return (
    <Icon>
      <circle cx="6" cy="6" r="2.5" />
      <circle cx="6" cy="18" r="2.5" />
      <path d="M6 8.5v7M12 6h8M12 18h8" />
    </Icon>
  );
}

/** A week, with a day in it. */
export function WeekIcon() {
  return (
    <Icon>
      <rect x="3.5" y="5" width="17" height="15" rx="2" />
      <path d="M3.5 10h17M8 3v4M16 3v4M8 14h3" />
    </Icon>
  );
}

export function RoomsIcon() {
  return (
    <Icon>
      <path d="M4 6.5h16M4 12h16M4 17.5h16" />
    </Icon>
  );
}

export function CloseIcon() {
  return (
    <Icon>
      <path d="M6 6l12 12M18 6 6 18" />
    </Icon>
  );
}

export function PhoneIcon() {
  return (
    <Icon>
      <path d="M5 4h4l1.5 5-2.2 1.5a12 12 0 0 0 5.2 5.2L15 13.500l5 1.500v4a1.5 1.5 0 0 1-1.6 1.500C10.5 20 4 13.5 3.5 5.6A1.5 1.5 0 0 1 5 4z" />
    </Icon>
  );
}

export function CheckInsIcon() {
  return (
    <Icon>
      <path d="M9 6.5h11M9 12h11M9 17.5h11M3.5 6.500l1 1 1.5-2M3.5 12l1 1 1.5-2M4.5 17.500h.1" />
    </Icon>
  );
}

export function FlagIcon() {
  return (
    <Icon>
      <path d="M6 21V4M6 5h11l-2.5 4 2.5 4H6" />
    </Icon>
  );
}

/** A door, and somebody who comes in. */
export function DoorIcon() {
  return (
    <Icon>
      <path d="M11 4h7a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1h-7M4 12h10M10.500 8.500l3.500 3.500-3.500 3.500" />
    </Icon>
  );
}

/** A bell. */
export function CrisisIcon() {
  return (
    <Icon>
      <path d="M6 16v-5a6 6 0 0 1 12 0v5l1.5 2h-15zM10 20.5h4" />
    </Icon>
  );
}
