import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useToast } from '../../blocks/use-toast.tsx';
import { useWording } from '../../language/wording.ts';
import type { Customer } from '../../server/api-types.ts';
import { problemOf } from '../../server/problem.ts';
import { answerOf, useServer } from '../../server/server.ts';
import { customersWording } from './customers-wording.ts';
import type { preferencesOf } from './preferences-form.ts';
import type { profileOf } from './profile-form.ts';
import { useWrite } from './use-customer-page.ts';

type Body = ReturnType<typeof preferencesOf> & Partial<ReturnType<typeof profileOf>>;

/**
 * One form over a customer's record: what was typed over the record as it was when somebody began, so that a newer one is
 * never overwritten. `bodyOf` makes of it what is saved.
 */
export function useCustomerEdit<Form extends object>(
  customer: Customer,
  {
    formOf,
    bodyOf,
  }: { formOf: (of: Customer) => Form; bodyOf: (form: Form, of: Customer, changed: Partial<Form>) => Body },
) {
  const say = useWording(customersWording);
  const server = useServer();
  const toast = useToast();
  const queries = useQueryClient();
  const [seen, setSeen] = useState(customer);
  const [changed, setChanged] = useState<Partial<Form>>({});
  const isTouched = Object.keys(changed).length > 0;
  const base = isTouched ? seen : customer;
  const form: Form = { ...formOf(base), ...changed };
  const save = useWrite(
    customer.id,
    () =>
      answerOf(
        server.PUT('/staff/customers/{customerId}/preferences', {
          params: { path: { customerId: customer.id } },
          body: { ...bodyOf(form, base, changed), revision: base.revision },
        }),
      ),
    () => {
      setChanged({});
      toast(say('preferences.saved'));
    },
  );
  return {
    form,
    isTouched,
    set(part: Partial<Form>) {
      if (!isTouched) setSeen(customer);
      setChanged({ ...changed, ...part });
    },
    save: () => save.mutate(undefined),
    isSaving: save.isPending,
    error: save.error,
    isStale: save.error !== null && problemOf(save.error).status === 409,
    /** Takes the newest record, with what was typed over it. */
    reload() {
      setSeen(customer);
      save.reset();
      void queries.invalidateQueries({ queryKey: ['customer', customer.id] });
    },
  };
}
