import type { Channel } from '@kesher/domain/customer/contact-point';

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

const masks: Record<Channel, (address: string) => string> = { email: maskEmail, sms: maskPhone };

/** An address of a channel as its page shows it. */
export function maskAddress(channel: Channel, address: string): string {
  return masks[channel](address);
}
