import { comparable } from './clean-text.ts';

/** How the tools of our customers' neighbours name such columns: in French, Spanish, Portuguese, German and Russian. */
export const abroad = {
  noCall: beginning('ne pas appeler; ne plus appeler; bloctel; no llamar; nicht anrufen; keine anrufe; не звонить'),
  noContact: beginning(
    'ne pas contacter; ne plus contacter; no contactar; não contatar; nicht kontaktieren; kontaktsperre; kein kontakt; не контактировать; не беспокоить; не связываться',
  ),
  noMail: beginning(
    'keine e mails; keine mails; keine emails; pas demail; pas de mail; sin correos; no enviar correo; не писать',
  ),
  noAds: beginning(
    'werbesperre; keine werbung; werbeverbot; pas de pub; sin publicidad; no publicidad; no enviar publicidad; robinson; без рекламы; не рассылать',
  ),
  left: beginning(
    'désabonn; désinscri; dado de baja; dada de baja; de baja; baja; desuscri; descadastr; abgemeldet; abbestellt; ausgetragen; abmeldung; отписан; отписал; отписк; disiscritt; uitgeschreven',
  ),
  deceased: beginning('décédé; fallecid; falecid; verstorben; умер; скончал'),
  asks: beginning(
    'gesperrt; sperre; bloqué; bloquead; blockiert; заблокирован; чёрный список; liste noire; lista negra; schwarze liste; widerspruch; widersprochen; widerrufen; opposition; oposición; отказ; отозва; refus; rechaz; abgelehnt; ablehnung; verweiger',
  ),
  consents: beginning(
    'abonn; inscrit; inscrite; suscri; consentement; consentimiento; einwilligung; zustimmung; angemeldet; согласие; согласен; подписан; подписка; рассылк',
  ),
} as const;

function beginning(list: string): RegExp {
  return new RegExp(` (?:${list.split('; ').map(comparable).join('|')})`);
}
