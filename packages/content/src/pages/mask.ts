/** `d•••@l•••.example`: enough to know one's own address, too little to write to it. */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  const ending = domain.slice(domain.lastIndexOf('.'));
  return `${address.slice(0, 1)}•••@${domain.slice(0, 1)}•••${ending}`;
}

/** `+972•••67`: the country's beginning and the last two digits. */
export function maskPhone(number: string): string {
  return `${number.slice(0, 4)}•••${number.slice(-2)}`;
}

/** An address or a number as a customer's page shows it. */
export function maskAddress(address: string): string {
  return address.includes('@') ? maskEmail(address) : maskPhone(address);
}
