import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { ReasonButton } from '../../blocks/ReasonButton.tsx';
import { StaleNotice } from '../../blocks/StaleNotice.tsx';
import { useWording } from '../../language/wording.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import { customersWording } from './customers-wording.ts';
import type { useCustomerEdit } from './use-customer-edit.ts';

type Edit = Pick<ReturnType<typeof useCustomerEdit>, 'save' | 'isSaving' | 'error' | 'isStale' | 'reload'>;

/** The end of a form over a customer's record: what stood against saving it, and the button, with why it cannot be pressed. */
export function SaveEdit({ edit, because }: { edit: Edit; because: string | undefined }) {
  const say = useWording(customersWording);
  const may = useMay();
  return (
    <>
      {edit.isStale && <StaleNotice load={edit.reload} />}
      {edit.error && !edit.isStale && <ProblemAlert thrown={edit.error} />}
      {may('customer.change') && (
        <div>
          <ReasonButton variant="default" because={because} loading={edit.isSaving} onClick={edit.save}>
            {say('preferences.save')}
          </ReasonButton>
        </div>
      )}
    </>
  );
}
