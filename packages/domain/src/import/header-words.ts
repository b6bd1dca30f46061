/** Words of a plan: what stands under such a header has not happened. */
export const planWords =
  /(?:^| )(?:scheduled?|planned|plan|planning|estimated?|est|expected|promised?|requested?|request|required|needed|need|target|due|eta|etd|confirmed|committed|commitment|agreed|contract|contractual|original|originally|forecast|projected|anticipated|proposed|latest|window|מתוכננ?ת?|מתוכנן|משוערת?|משוער|צפוי|צפויה|מבוקשת?|מבוקש|מובטח|מובטחת|יעד|متوقع|المتوقع|المتوقعه|مخطط|المخطط|المخططه|المطلوب|الموعود|المجدول|التقديري)(?: |$)/;

/** Words of a fact: it has come. */
export const factWords =
  /(?:^| )(?:delivered|received|receipt|actual|arrived|arrival|recorded|landed|בפועל|התקבל|התקבלה|סופק|קבלה|הגעה|נמסר|الفعلي|استلام|الاستلام|وصول|الوصول)(?: |$)/;

const dayWords = '(?:date|on|at|day|timestamp|תאריך|יום|ת|تاريخ|يوم)';

/** A day on which goods came, in whatever words. */
export const deliveredDay = new RegExp(`^(?=.*${factWords.source})(?=.*(?:^| )${dayWords}(?: |$))`);
/** A day by which goods are to come. */
export const plannedDay = new RegExp(
  `^(?=.*${planWords.source})(?=.*(?:^| )(?:deliver|delivery|arrive|arrival|receipt|receive|${dayWords}|eta|אספקה|הגעה|التسليم|التوريد)(?: |$))`,
);
/** A date that somebody asked for, or on which they asked: nobody has promised it. */
export const wishedDay =
  /^(?=.*(?:^| )(?:requested|request|מבוקשת?|מבוקש|המבוקש|المطلوب)(?: |$))(?!.*(?:^| )(?:deliver|delivery|arrive|arrival|receipt|receive|אספקה|הגעה|التسليم|التوريد)(?: |$))/;
/** What a date of delivery is not about. */
export const otherDays =
  /(?:^| )(?:qty|quantity|status|by|from|amount|value|note|notes|comment|ship|shipped|shipping|order|ordered|invoice|paid|payment|sent|cost|number|no|count)(?: |$)/;

/** What is written about a thing is not its name. */
export const aboutIt =
  /(?:^| )(?:description|descriptions|desc|details|type|category|url|link|image|tags?|status|note|notes|label|source|template|body|html|url key|slug|email|e mail|הערות|وصف|الوصف)(?: |$)/;

/** Whoever something is sent to may be somebody else: of a delivery contact nothing is the customer's. */
export const deliveryWords =
  /(?:^| )(?:ship|shipto|shipping|shipment|deliver|delivery|deliverto|recipient|recipients|receiver|consignee|addressee|gift|giftee|dropoff|משלוח|למשלוח|המשלוח|נמען|הנמען|מקבל|המקבל|מקבלת|מתנה|המתנה|شحن|الشحن|توصيل|التوصيل|مستلم|المستلم|هدية|الهدية|المهدى)(?: |$)/;

/** What a sum is a part of, or is without: not what the whole order came to. */
export const partOfSum =
  /(?:^| )(?:tax|taxes|vat|without|excluding|excl|ex|net|before|after|sub|subtotal|line|item|items|product|products|shipping|delivery|discount|discounts|coupon|fee|fees|tip|tips|refund|refunds|refunded|paid|due|qty|quantity|weight|count|number|מעמ|מס|לפני|ללא|נטו|הנחה|משלוח|זיכוי|שורה|פריט|الضريبة|ضريبة|خصم|الخصم|شحن|الشحن|بدون|قبل|المسترد|السطر)(?: |$)/;

/** Words of a column that says how far sending is, and not what became of the order. */
export const sendingWords = new RegExp(
  `${deliveryWords.source}|(?:^| )(?:fulfillment|fulfilment|fulfillments|carrier|courier|tracking|parcel|dispatch|אספקה|האספקה|שילוח|שליח|שליחות|تسليم|التسليم|الشحنة|التوريد)(?: |$)`,
);
/** Words of a column that says what became of the money, though it be that of a delivery. */
export const moneyWords =
  /(?:^| )(?:payment|paid|financial|billing|invoice|refund|תשלום|התשלום|חיוב|זיכוי|الدفع|السداد|الفاتورة)(?: |$)/;
