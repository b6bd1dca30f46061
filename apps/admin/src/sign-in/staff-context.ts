import { isAllowed, type Right, type StaffMember } from '@kesher/domain/staff/staff';
import { createContext, use } from 'react';

const StaffContext = createContext<StaffMember | undefined>(undefined);
export const StaffProvider = StaffContext.Provider;

/** The person who is signed in. */
export function useStaff(): StaffMember {
  const staff = use(StaffContext);
  if (!staff) throw new Error('useStaff is used outside of the signed-in part.');
  return staff;
}

const IdTokenContext = createContext<string | undefined>(undefined);
export const IdTokenProvider = IdTokenContext.Provider;

/** The ID token of the person who is signed in, where the provider gave one. */
export function useIdToken(): string | undefined {
  return use(IdTokenContext);
}

const LeaveContext = createContext<(() => void) | undefined>(undefined);
export const LeaveProvider = LeaveContext.Provider;

/** Signs the person out. */
export function useLeave(): () => void {
  const leave = use(LeaveContext);
  if (!leave) throw new Error('useLeave is used outside of the signed-in part.');
  return leave;
}

/** Whether the person may do something. What they may not do is not offered; the server refuses it too. */
export function useMay(): (right: Right) => boolean {
  const staff = useStaff();
  return (right) => isAllowed(staff, right);
}
