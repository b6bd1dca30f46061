import type { StockDelayCatalog } from './wording.ts';

/** Hebrew: readers are addressed in the plural or by the infinitive, so that nobody is addressed in the wrong gender. */
export const stockDelayHe: StockDelayCatalog = {
  'subject.first': 'עיכוב בהזמנה שלכם',
  'subject.changed': 'מידע חדש על ההזמנה שמתעכבת',
  'subject.no-news': 'ההזמנה שמתעכבת: עדיין אין חדש',
  'subject.resolved': 'חדשות טובות על ההזמנה שהתעכבה',
  'subject.resolved-first': 'לגבי ההזמנה שלכם: העיכוב הסתיים',
  'subject.withdrawn': 'תיקון: הודעת העיכוב ששלחנו הייתה שגויה',
  'subject.withdrawn-chose': 'טעות שלנו: אין עיכוב. אפשר לקבל את ההזמנה בחזרה',
  'subject.withdrawn-first': 'לגבי ההזמנה שלכם: אין עיכוב',

  'greeting.named': 'שלום {name},',
  'greeting.plain': 'שלום,',

  'lead.first':
    '{count, plural, one {מוצר שהזמנתם אצלנו מתעכב.} two {שני מוצרים שהזמנתם אצלנו מתעכבים.} other {# מוצרים שהזמנתם אצלנו מתעכבים.}} אנחנו מצטערים על כך.',
  'lead.changed': 'יש לנו מידע חדש על ההזמנה שמתעכבת. הוא מחליף את מה שמסרנו לכם קודם.',
  'lead.no-news': 'הבטחנו לכתוב לכם עד עכשיו. עדיין אין חדש, וחשוב לנו שתדעו גם את זה. כך הדברים עומדים כרגע.',
  'lead.resolved': 'חדשות טובות: העיכוב הסתיים.',
  'lead.resolved-first': 'היה עיכוב בהזמנה שלכם. הוא הסתיים.',
  'lead.withdrawn':
    'הודענו לכם שההזמנה שלכם מתעכבת. זו הייתה טעות שלנו, ואנחנו מצטערים. נא להתעלם מההודעה ההיא. מה שהבטחנו לכם לפניה עומד בתוקפו.',
  'lead.withdrawn-chose':
    'הודענו לכם שההזמנה שלכם מתעכבת. זו הייתה טעות שלנו, ואנחנו מצטערים. בגלל ההודעה ההיא בחרתם {chose, select, refund {לבטל ולקבל את הכסף בחזרה} alternative {לקבל מוצר אחר במקומו} other {לקבל את המוצר מעסק שותף}}. הבחירה שלכם בתוקף כל עוד לא תאמרו לנו אחרת. אם תעדיפו לקבל את ההזמנה בחזרה, אפשר לבקש זאת בכפתור שבדף שלכם.',
  'lead.withdrawn-first':
    'הודענו על עיכוב שכלל גם את ההזמנה שלכם. זו הייתה טעות. אם שמעתם על העיכוב, נא להתעלם. מה שהבטחנו לכם קודם עומד בתוקפו.',

  'heading.orders': 'במה מדובר',
  'order.line': '{product}{quantity, plural, =1 {} other { × #}} (הזמנה {order})',
  'order.more': 'ועוד {count, plural, one {הזמנה אחת} two {שתי הזמנות} other {# הזמנות}}',

  'heading.cause': 'הסיבה',
  'cause.supplier': 'הספק לא סיפק לנו את הסחורה בזמן.',
  'cause.transport': 'המשלוח התעכב בדרך אלינו.',
  'cause.customs': 'המשלוח מעוכב במכס.',
  'cause.quality': 'מצאנו בעיה באיכות, ואנחנו לא רוצים למסור לכם מוצר פגום.',
  'cause.demand': 'הביקוש היה גבוה מכפי שציפינו.',
  'cause.production': 'הייצור אצל היצרן מתעכב.',

  'heading.expected': 'מתי זה צפוי להגיע',
  'expected.dates': 'מועד ההגעה הצפוי: {range}.',
  'expected.unknown': 'עדיין אין לנו תאריך חדש. {because}',
  'expected.passed': 'ההגעה הייתה צפויה {range}. המשלוח עדיין לא הגיע, ועדיין אין לנו תאריך חדש.',
  'basis.history':
    'חישבנו את המועד לפי {deliveries, plural, one {אספקה קודמת אחת} two {שתי אספקות קודמות} other {# אספקות קודמות}} של הספק הזה.',
  'basis.no-history': 'אין לנו אספקות קודמות של הספק הזה, ולכן המועד מבוסס על אספקות של ספקים אחרים.',
  'basis.held': 'בעבר, מועדים שחושבו בדרך זו היו מתקיימים בכ-{tenths} מתוך 10 מקרים.',
  'basis.aim': 'אנחנו מכוונים למועדים שמתקיימים ב-{tenths} מתוך 10 מקרים. עדיין אין לנו נתונים שיראו אם כך קורה.',
  'basis.supplier-said': 'הספק הוא שמסר את המועד. עדיין אין לנו נתונים על מידת הדיוק שלו.',
  'basis.staff': 'הצוות שלנו קבע את המועד לפי מה שידוע לנו היום.',
  'basis.staff-overrode': 'הצוות שלנו קבע את המועד. הוא שונה ממה שעולה מאספקות קודמות.',

  'heading.options': 'מה אפשר לבחור',
  'option.wait': 'להמתין: ההזמנה נשמרת עד שהמוצר יגיע.',
  'option.alternative': 'מוצר אחר: {name}.',
  'option.partner': 'דרך עסק שותף: {name}.',
  'option.bridge': 'עד שהמוצר יגיע: {what}',
  'option.refund': 'לבטל: הכסף יוחזר לכם בתוך {days, plural, one {יום אחד} two {יומיים} other {# ימים}}.',
  'option.available': 'זמין החל מ־{date}.',
  'cost.same': 'המחיר לא משתנה.',
  'cost.more': 'התוספת שלכם: {amount}.',
  'cost.back': 'יוחזרו לכם {amount}.',
  'cost.ours': 'המחיר גבוה ב-{amount}, ואנחנו משלמים את ההפרש.',
  'options.free': 'לא תשלמו דבר נוסף בלי הסכמתכם.',

  'heading.next': 'העדכון הבא',
  'next.update': 'נכתוב לכם שוב עד {instant}, גם אם לא יהיה שינוי.',

  'heading.resolved': 'המצב עכשיו',
  'resolved.arrived': 'המשלוח הגיע אלינו.',
  'resolved.available': 'זמין החל מ־{date}.',
  'heading.withdrawn': 'מה קרה',

  'button.options': 'לאפשרויות שלכם',
  'button.details': 'לכל הפרטים',
  'reach.person': 'מעדיפים לדבר עם אדם? הטלפון שלנו: {phone}.',
  'footer.why': 'קיבלתם את המייל הזה כי הוא נוגע להזמנה שביצעתם אצל {sender}. הוא עוסק רק בהזמנה הזו.',
  'footer.unsubscribe': 'להפסקת מיילים כאלה',

  'sms.items':
    '{more, plural, =0 {{product}} one {{product} ועוד מוצר אחד} two {{product} ועוד שני מוצרים} other {{product} ועוד # מוצרים}}',
  'sms.first': 'ההזמנה שלכם מתעכבת ({items}).',
  'sms.changed': 'מידע חדש על העיכוב ({items}).',
  'sms.no-news': 'אין חדש לגבי העיכוב ({items}).',
  'sms.resolved': 'העיכוב בהזמנה שלכם הסתיים ({items}).',
  'sms.withdrawn': 'תיקון, אין עיכוב בהזמנה שלכם ({items}). נא להתעלם מההודעה הקודמת.',
  'sms.withdrawn-chose':
    'טעות שלנו: לא היה עיכוב בהזמנה שלכם ({items}). הבחירה שלכם בתוקף, ואפשר גם לקבל את ההזמנה בחזרה.',
  'sms.withdrawn-first': 'אין עיכוב בהזמנה שלכם ({items}). אם שמעתם אחרת, נא להתעלם.',
  'sms.expected': 'צפי הגעה: {range}.',
  'sms.passed': 'המשלוח טרם הגיע ואין תאריך חדש.',
  'sms.unknown': 'עדיין אין תאריך חדש.',
  'sms.next': 'עדכון נוסף עד {day}.',
  'sms.options': 'לאפשרויות: {link}',
  'sms.details': 'לפרטים: {link}',
};
