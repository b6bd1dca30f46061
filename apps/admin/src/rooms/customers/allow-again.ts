/** What an admin typed, as the name under which somebody was erased: an address, an international number, or an id. */
export function erasedNameOf(typed: string): { customerId: string } | { email: string } | { phone: string } {
  const name = typed.trim();
  if (name.includes('@')) return { email: name };
  const phone = name.replaceAll(/[\s().-]/g, '');
  return /^\+\d{7,15}$/.test(phone) ? { phone } : { customerId: name };
}
