import { comparable } from './clean-text.ts';
import type { RefusalScope } from './refusal-rule.ts';

/**
 * A header as words: `HasOptedOutOfEmail` and `UNSUB_TIME` as a person would say them, with a space on either side. The
 * text of a reason is no text message.
 */
export function headerWords(header: string): string {
  const apart = header.replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2');
  return ` ${comparable(apart)} `.replace(/ (reason|status|free|plain|note|comment|error|description) text /, ' $1 ');
}

export const wayWords = {
  email: /e ?mail|דוא|מייל|البريد|بريد|ايميل/,
  sms: /\bsms\b|\btexts?\b|\bmms\b|text mess|mobile mess|מסרון|מסרונים|סמס|رسايل نصيه|رساله نصيه|رسايل نصية|رسالة نصية/,
  call: / calls? |phone|telemarketing|טלפו|שיחות|להתקשר|هاتف|مكالم/,
} as const;

/** A link, a token or where somebody left is not that they left; paper and faxes are none of our ways. */
export const besides =
  /\b(?:url|uri|link|links|token|hash|page|key|ip|landing|fax|faxes|postal|post|trade|tracking)\b|קישור|رابط/;
export const counts = /\b(?:count|counts|number|total|rate|score|percent|times|emails bounced|bounces)\b|מספר|عدد/;
export const dates = / (?:time|date|at|on|timestamp|when|since|day|until) |תאריך|מועד|تاريخ/;
export const reasons = /reason|cause|message|detail|description|סיבה|סיבת|سبب/;
export const campaign = / campaign /;

export const bounced =
  /bounce|undeliver|\bclean(?:ed)? (?:time|date|at|campaign|reason)|invalid e ?mail|invalid address|bad address|כתובת (?:שגויה|לא תקינה|לא חוקית)|عنوان خاطي|عنوان غير صحيح|بريد غير صالح|חזר(?:ו|ה)? (?:מייל|דוא)|(?:מייל|דוא\p{L}*|אימייל) (?:חזר|חוזר|שגוי)|مرتد|ارتداد/u;
export const soft = /soft|transient|temporary|block bounce/;
export const complained =
  /spam|abuse|(?:e ?mail|fbl|isp|mark\w*|feedback) .*complain|complained|complaint (?:time|date|at|type|feedback)|ספאם|مزعج/;
export const maybeReturned = /complain|תלונ|شكو|بلاغ|^ (?:חזר|חזרה|חזרות|חוזר) $/;
export const noContact =
  /do ?not ?(?:contact|disturb|solicit)|dont contact|no ?contact\b|\bdnc\b|never contact|\bdnd\b|לא לפנות|אין לפנות|לא ליצור קשר|אין ליצור קשר|אסור לפנות|אסור ליצור קשר|عدم الاتصال|عدم التواصل|لا تتصل|لا تتواصل|ممنوع الاتصال|ممنوع التواصل|عدم الازعاج|لا تزعج/;
export const noCall =
  /(?:do ?not|dont) ?(?:allow )?(?:phone ?calls?|call|phone|ring|tele\w*)|no ?(?:phone ?)?calls?\b|no phone\b|call(?:s|ing)? (?:opt(?:ed)? ?out|blocked|refused)|phone opt(?:ed)? ?out|opt(?:ed|s)? ?out (?:of )?(?:phone|calls?)|\bctps\b|\btps (?:registered|listed|flag|status|check)|(?:on|with) (?:the )?tps\b|^ tps $|לא להתקשר|אין להתקשר|אסור להתקשר|ללא שיחות|عدم الاتصال هاتفيا|بدون مكالمات/;
export const noBulkMail = /(?:do ?not|dont|no) ?(?:allow )?bulk ?e ?mails?|no bulk/;
export const noMail =
  /(?:do ?not|dont) ?(?:allow )?(?:send )?e ?mails?|no e ?mails?\b|לא לשלוח (?:מייל|דוא|אימייל)|ללא (?:מייל|דוא|אימייל)|عدم ارسال (?:بريد|ايميل)/;
export const noText =
  /(?:do ?not|dont) ?(?:allow )?(?:text|sms|message)|no ?(?:sms|texts?)\b|לא לשלוח (?:sms|מסרון|סמס)|ללא (?:sms|מסרונים)|عدم ارسال رسايل/;
export const noSend = /(?:do ?not|dont) send|לא לשלוח|אין לשלוח|אסור לשלוח|لا ترسل|لا تراسل|عدم الارسال|عدم المراسلة/;
export const leftOut = / exclu(?:de|ded|des|sion|sions) (?:\p{L}+ )?from /u;
export const noAds = /(?:ללא|לא ל|בלי) ?דיוור/;
export const mailings =
  /marketing| mailings? |newsletter|promotion|advert|דיוור|ניוזלטר|שיווק|פרסומ|פרסומת|مبيعات|تسويق|اعلان|النشرة|النشره/;
export const blocked =
  /black ?list|block ?list|suppress|blocked|banned|quarantin|חסומ|חסום|רשימה שחורה|מושתק|محظور|حظر|القايمة السوداء/;
export const surelyBlocked = /black ?list|block ?list|suppress|רשימה שחורה|القايمة السوداء/;
export const left =
  /^ מוסר $|unsub|opt(?:ed|s|ing)? ?out|optout|global unsub|הוסר|הסיר|הסרה|להסרה|ביטול (?:הרשמה|מנוי|רישום)|ביטל (?:הרשמה|מנוי)|الغاء الاشتراك|الغى الاشتراك|الغاء اشتراك|stop (?:time|status|date)|removed from|deleted from list/;
export const everything = /\ball\b|global|מכל|כל |من كل|كل /;
export const consents =
  /subscri|consent|opt(?:ed|s)? ?in|optin|permission|accepts|marketing|newsletter|mailing list|gdpr|הסכמה|הסכמת|מאשר|אישור (?:דיוור|קבלת)|דיוור|ניוזלטר|רשימת תפוצה|موافق|اشتراك|مشترك|النشرة/;
export const mailed = /subscri|newsletter|mailing list|ניוזלטר|דיוור|רשימת תפוצה|النشرة|مشترك|اشتراك/;
/** An objection, or a consent that was taken back: somebody must say to what. */
export const objects =
  / (?:objection|objections|objects|objected) | account (?:is |was )?(?:closed|deleted|cancell?ed|terminated|deactivated|suspended) | closed account | not interested |(?:gdpr|data|right to|right of) (?:be )?(?:delet|eras)| (?:deletion|erasure|erase|delete) request|(?:consent|permission|marketing|gdpr) .*(?:withdrawn|withdrew|withdrawal|revoked)|(?:withdrawn|withdrew|withdrawal|revoked) .*(?:consent|permission)|right to be forgotten|forget me|התנגדות|מתנגד|חזרה מהסכמה|סירוב|מסרב|סרבן|ביטלה? הסכמה|ביטול הסכמה|משיכת הסכמה|לא מעוניין|בקשת מחיקה|חשבון (?:סגור|נסגר)| رفض | يرفض |طلب حذف|حساب مغلق|اعتراض|سحب الموافقة|سحب الموافقه/;

export const deceased = / deceased | date of death |נפטר|متوفى|متوفي|متوفاة/;
/** Of an address: a no says that nothing arrives there. */
export const validAddress =
  / e ?mail (?:address )?(?:is )?(?:valid|deliverable|validity) | (?:valid|deliverable) e ?mail |(?:מייל|דוא\p{L}*|אימייל) תקין|بريد صالح/u;

export const status = /status|state\b|statut| etat | estado | stato |статус|סטטוס|סטאטוס|מצב|حالة|حاله/;

/** Words by which a box allows something, those that may follow them, and what it allows. A no in it is the refusal. */
export const allowing =
  wordSet(`allow allows allowed allowing may can ok okay send receive receives want wants interested willing agree agrees
  permit permits permitted מותר מותרת ניתן אפשר מסכים מסכימה מאשר מאשרת רוצה מעוניין מעוניינת לשלוח לקבל שליחת קבלת السماح يسمح يمكن مسموح
  مسموحة ارسال استلام يرغب`);
export const between = wordSet(
  'to in us me you your be by via with on the we is customer את אליו אליה ללקוח באמצעות عبر',
);
export const allowed: readonly [RefusalScope, ReadonlySet<string>][] = [
  [
    'email',
    wordSet(
      'email emails emailed emailable mail מייל מיילים אימייל אימיילים דואל بريد البريد الالكتروني ايميل الايميل',
    ),
  ],
  ['sms', wordSet('sms text texts texted textable מסרון מסרונים סמס نصية النصية')],
  ['calls', wordSet('call calls called callable phone phoned להתקשר שיחות טלפון مكالمات المكالمات هاتفيا')],
  ['everything', wordSet('contact contacted contacting contactable לפנות ליצור קשר بالاتصال الاتصال بالتواصل التواصل')],
  ['messages', wordSet('message messages הודעה הודעות رسالة رسائل الرسائل')],
];

/** Said with a box, what may be a mailing or a word about an order; said alone, a box itself. */
export const news =
  wordSet(`updates update news notifications notification communications communication correspondence information
  offers promotions mailings reminders alerts עדכונים בעדכונים חדשות מבצעים הצעות תזכורות التحديثات تحديثات بالتحديثات الاشعارات
  اشعارات العروض عروض الاخبار التذكيرات`);
/** What is sent, where it stands in the header of its box alone. */
export const sent = wordSet(`sms text texts messages מסרונים הודעות טקסט رسائل الرسائل النصية نصية mms`);

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).map(comparable));
}
