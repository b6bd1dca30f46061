import { comparable } from './clean-text.ts';

/** Words that may stand beside "email" or "phone" in the header of a customer's own; any other makes it something else. */
const ownWords = new Set(
  `address addr primary main default preferred personal private home work business office company other secondary second
  alternate alternative alt additional extra customer customers client clients contact buyer purchaser orderer billing bill account user member
  guest patient subscriber invoice login person of the your my value number num no nr id 1st 2nd first day daytime evening
  direct landline line dial ddi local nbr
  כתובת ראשי ראשית נוסף נוספת לקוח הלקוח של מזמין המזמין קונה הקונה עבודה בעבודה בית בבית משרד אישי פרטי משני מספר מס קווי
  عنوان العميل الزبون المشتري الاساسي الرييسي العمل المكتب المنزل الشخصي الثانوي اضافي بديل البديل اخر رقم ارضي الارضي الثابت`
    .split(/\s+/)
    .filter((word) => word !== 'id')
    .map(comparable),
);

const emailWords = new Set(
  'email emails mail אימייל דואל מייל דוא ל البريد الالكتروني الكتروني بريد ايميل الايميل'.split(' ').map(comparable),
);
const phoneWords = new Set(
  'phone phones telephone landline landlines tel phonenum phonenumber טלפון טל הטלפון هاتف الهاتف تلفون تليفون التلفون التليفون'
    .split(' ')
    .map(comparable),
);
const mobileWords = new Set(
  'mobile mobiles cell cellular cellphone mobilephone gsm handy whatsapp נייד ניייד הנייד סלולרי סלולארי פלאפון جوال الجوال موبايل الموبايل محمول المحمول خليوي الخليوي خلوي الخلوي نقال النقال'
    .split(' ')
    .map(comparable),
);
const isWork =
  /(?:^| )(?:home|work|business|office|company|landline|line|direct|ddi|עבודה|בעבודה|בית|בבית|משרד|קווי|العمل|المكتب|المنزل|ارضي|الارضي|الثابت)(?: |$)/;
const isOther =
  /(?:^| )(?:other|secondary|second|2nd|alternate|alternative|alt|additional|extra|נוסף|נוספת|משני|الثانوي|اضافي|بديل|البديل|اخر)(?: |$)/;

/** The words of a header: `MobilePhone`, `mobile_phone` and `Mobile phone:` are the same two, as `phone2` and `Phone 2`. */
export function wordsOf(header: string): string[] {
  return comparable(header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .replaceAll(/(\p{L}{2})(\d)(?= |$)/gu, '$1 $2')
    .replaceAll(/e ?mail/g, 'email')
    .replaceAll('דואר אלקטרוני', 'דואל')
    .split(' ')
    .filter((word) => word !== '');
}

/** How good a column of addresses it is, the lowest best; absent for a header that is none, such as `E-mail 1 - Label`. */
export function emailRank(header: string): number | undefined {
  const words = wordsOf(header);
  return words.some((word) => emailWords.has(word)) ? rankOf(words, emailWords) : undefined;
}

/** Whether a header names the customer in words that may stand above an address: what its cells hold tells. */
export function mayHoldAddresses(header: string): boolean {
  const words = wordsOf(header);
  return words.length > 0 && words.every((word) => ownWords.has(word));
}

/** The same for numbers: a mobile comes before any other, a landline last; a fax or somebody else's number is none. */
export function phoneRank(header: string): number | undefined {
  const words = wordsOf(header);
  if (words.join(' ') === 'sms' || words.join(' ') === 'sms number') return 1;
  const isMobile = words.some((word) => mobileWords.has(word));
  if (!isMobile && !words.some((word) => phoneWords.has(word))) return undefined;
  const rank = rankOf(words, new Set([...phoneWords, ...mobileWords]));
  return rank === undefined || isMobile ? rank && rank / 100 : rank;
}

function rankOf(words: readonly string[], subject: ReadonlySet<string>): number | undefined {
  const others = words.filter((word) => !subject.has(word));
  if (others.some((word) => !ownWords.has(word) && !/^\d$/.test(word))) return undefined;
  const text = words.join(' ');
  const place = Number(/\d/.exec(text)?.[0] ?? 1);
  return 10 + place + (isWork.test(text) ? 20 : 0) + (isOther.test(text) ? 10 : 0);
}
