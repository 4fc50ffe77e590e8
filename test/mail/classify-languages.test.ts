/** Machines that only their text gives away, in many languages, and people who write much the same. Written for these tests. */
import { mail, raw, type Fields } from './mail';

const classOf = (fields: Fields, body: string): string => mail(raw(fields, body)).classification.class;
const encoded = (subject: string): string => `=?utf-8?B?${Buffer.from(subject).toString('base64')}?=`;

// One language per row.
// prettier-ignore
const ABSENT: readonly (readonly [string, string])[] = [
  ['en', 'I am out of the office until Monday, 11 March, with limited access to email. For urgent matters please contact Bob.'],
  ['fr', "Bonjour, je suis absent du bureau jusqu'au 11 mars. En cas d'urgence, merci de contacter Paul."],
  ['es', 'Hola, estaré fuera de la oficina hasta el 11 de marzo. Para asuntos urgentes contacte con Pablo.'],
  ['pt', 'Olá, estou fora do escritório até 11 de março. Em caso de urgência contacte o Paulo.'],
  ['it', "Sono fuori ufficio fino all'11 marzo. Per urgenze contattare Paolo."],
  ['nl', 'Bedankt voor uw bericht. Ik ben tot 11 maart afwezig. Voor dringende zaken kunt u contact opnemen met Piet.'],
  ['sv', 'Tack för ditt mejl. Jag är inte på kontoret förrän den 11 mars. Vid brådskande ärenden kontakta Per.'],
  ['da', 'Tak for din mail. Jeg er ikke på kontoret før den 11. marts. Ved hastesager kontakt Per.'],
  ['nb', 'Takk for din e-post. Jeg er ikke på kontoret før 11. mars. Ved hastesaker kontakt Per.'],
  ['pl', 'Dziękuję za wiadomość. Jestem nieobecny w biurze do 11 marca. W pilnych sprawach proszę o kontakt z Pawłem.'],
  ['cs', 'Děkuji za zprávu. Do 11. března jsem mimo kancelář. V naléhavých případech kontaktujte Petra.'],
  ['sk', 'Ďakujem za správu. Do 11. marca som mimo kancelárie. V súrnych prípadoch kontaktujte Petra.'],
  ['hu', 'Köszönöm levelét. Március 11-ig nem vagyok az irodában. Sürgős esetben forduljon Péterhez.'],
  ['ro', 'Mulțumesc pentru mesaj. Nu sunt la birou până pe 11 martie. Pentru urgențe contactați-l pe Petru.'],
  ['bg', 'Благодаря за писмото. Извън офиса съм до 11 март. При спешност се обърнете към Петър.'],
  ['hr', 'Hvala na poruci. Do 11. ožujka nisam u uredu. Za hitne slučajeve obratite se Petru.'],
  ['sl', 'Hvala za sporočilo. Do 11. marca sem odsoten. V nujnih primerih se obrnite na Petra.'],
  ['ru', 'Спасибо за письмо. Я в отпуске до 11 марта. По срочным вопросам обращайтесь к Петру.'],
  ['uk', 'Дякую за лист. Я у відпустці до 11 березня. З термінових питань звертайтеся до Петра.'],
  ['el', 'Ευχαριστώ για το μήνυμά σας. Θα απουσιάζω από το γραφείο έως τις 11 Μαρτίου. Για επείγοντα θέματα επικοινωνήστε με τον Πέτρο.'],
  ['tr', 'Mesajınız için teşekkürler. 11 Marta kadar ofis dışındayım. Acil durumlarda Ali ile iletişime geçebilirsiniz.'],
  ['he', 'תודה על פנייתך. אני מחוץ למשרד עד 11 במרץ. במקרים דחופים ניתן לפנות לפטר.'],
  ['ar', 'شكرا لرسالتك. أنا خارج المكتب حتى 11 مارس. للأمور العاجلة يرجى التواصل مع بيتر.'],
  ['ja', 'メールありがとうございます。3月11日まで不在にしております。お急ぎの場合は田中までご連絡ください。'],
  ['zh', '您好，我目前休假中，3月11日前不在办公室。如有急事请联系王先生。'],
  ['zhtw', '您好，我目前休假中，3月11日前不在辦公室。如有急事請聯絡王先生。'],
  ['ko', '안녕하세요. 3월 11일까지 휴가로 부재중입니다. 급한 용무는 김과장에게 연락 바랍니다.'],
  ['vi', 'Cảm ơn bạn đã gửi email. Tôi không có mặt tại văn phòng đến ngày 11 tháng 3. Trường hợp khẩn cấp vui lòng liên hệ anh Nam.'],
  ['id', 'Terima kasih atas email Anda. Saya sedang cuti sampai 11 Maret. Untuk hal mendesak hubungi Budi.'],
  ['et', 'Täname kirja eest. Olen puhkusel kuni 11. märtsini. Kiireloomulistes küsimustes pöörduge Peetri poole.'],
  ['lv', 'Paldies par vēstuli. Esmu prombūtnē līdz 11. martam. Steidzamos gadījumos sazinieties ar Pēteri.'],
  ['lt', 'Dėkoju už laišką. Iki kovo 11 d. nesu biure. Skubiais atvejais kreipkitės į Petrą.'],
  ['ca', "Gràcies pel vostre missatge. Sóc fora de l'oficina fins a l'11 de març. Per a urgències contacteu amb Pere."],
  ['de', 'Ich bin bis zum 11.03. nicht im Büro. In dringenden Fällen wenden Sie sich bitte an Frau Koch.'],
];

test.each(ABSENT)('%s: an absence, its end and a deputy in an answer are an automatic reply', (_, text) => {
  expect(classOf({ Subject: 'RE: Renewal' }, text)).toBe('auto_reply');
});

// prettier-ignore
const RECEIPTS: readonly (readonly [string, string, string])[] = [
  ['en', 'Read: Offer', 'Your message\n\n   To: Ann\n   Subject: Offer\n   Sent: 5 March 2024 14:22\n\nwas read on 5 March 2024 15:00.'],
  ['de', 'Gelesen: Angebot', 'Ihre Nachricht\n\n   An: Ann\n   Betreff: Angebot\n   Gesendet: 05.03.2024 14:22\n\nwurde am 05.03.2024 15:00 gelesen.'],
  ['fr', 'Lu : Offre', 'Votre message\n\n À : Ann\n Objet : Offre\n Envoyé : mardi 5 mars 2024 14:22\n\na été lu le mardi 5 mars 2024 15:00.'],
  ['es', 'Leído: Oferta', 'Su mensaje\n\n   Para: Ann\n   Asunto: Oferta\n   Enviado: martes, 5 de marzo de 2024 14:22\n\nse leyó el martes, 5 de marzo de 2024 15:00.'],
  ['pt', 'Lida: Oferta', 'A sua mensagem\n\n   Para: Ann\n   Assunto: Oferta\n   Enviada: terça-feira, 5 de Março de 2024 14:22\n\nfoi lida em terça-feira, 5 de Março de 2024 15:00.'],
  ['it', 'Letto: Offerta', 'Il messaggio\n\n   A: Ann\n   Oggetto: Offerta\n   Inviato: martedì 5 marzo 2024 14:22\n\nè stato letto martedì 5 marzo 2024 15:00.'],
  ['nl', 'Gelezen: Offerte', 'Uw bericht\n\n   Aan: Ann\n   Onderwerp: Offerte\n   Verzonden: dinsdag 5 maart 2024 14:22\n\nis gelezen op dinsdag 5 maart 2024 15:00.'],
  ['sv', 'Läst: Offert', 'Ditt meddelande\n\n   Till: Ann\n   Ämne: Offert\n   Skickat: den 5 mars 2024 14:22\n\nlästes den 5 mars 2024 15:00.'],
  ['pl', 'Przeczytano: Oferta', 'Twoja wiadomość\n\n   Do: Ann\n   Temat: Oferta\n   Wysłano: 5 marca 2024 14:22\n\nzostała przeczytana 5 marca 2024 15:00.'],
  ['ru', 'Прочтено: КП', 'Ваше сообщение\n\n   Кому: Ann\n   Тема: КП\n   Отправлено: 5 марта 2024 г. 14:22\n\nбыло прочтено 5 марта 2024 г. 15:00.'],
  ['ja', '開封済み: 見積', 'メッセージ\n\n   宛先: Ann\n   件名: 見積\n   送信日時: 2024年3月5日 14:22\n\nは 2024年3月5日 15:00 に開封されました。'],
  ['zh', '已读: 报价', '您的邮件\n\n   收件人: Ann\n   主题: 报价\n   发送时间: 2024年3月5日 14:22\n\n已于 2024年3月5日 15:00 阅读。'],
  ['ko', '읽음: 견적', '메시지\n\n   받는 사람: Ann\n   제목: 견적\n   보낸 날짜: 2024년 3월 5일 14:22\n\n2024년 3월 5일 15:00에 읽었습니다.'],
  ['tr', 'Okundu: Teklif', 'İletiniz\n\n   Kime: Ann\n   Konu: Teklif\n   Gönderildi: 5 Mart 2024 14:22\n\n5 Mart 2024 15:00 tarihinde okundu.'],
  ['cs', 'Přečteno: Nabídka', 'Vaše zpráva\n\n   Komu: Ann\n   Předmět: Nabídka\n   Odesláno: 5. března 2024 14:22\n\nbyla přečtena 5. března 2024 15:00.'],
  ['hu', 'Elolvasva: Ajánlat', 'Az Ön üzenetét\n\n   Címzett: Ann\n   Tárgy: Ajánlat\n   Elküldve: 2024. március 5. 14:22\n\nelolvasták: 2024. március 5. 15:00.'],
  ['fi', 'Luettu: Tarjous', 'Viestisi\n\n   Vastaanottaja: Ann\n   Aihe: Tarjous\n   Lähetetty: 5. maaliskuuta 2024 14:22\n\nluettiin 5. maaliskuuta 2024 15:00.'],
  ['da', 'Læst: Tilbud', 'Din meddelelse\n\n   Til: Ann\n   Emne: Tilbud\n   Sendt: 5. marts 2024 14:22\n\nblev læst 5. marts 2024 15:00.'],
  ['nb', 'Lest: Tilbud', 'Meldingen\n\n   Til: Ann\n   Emne: Tilbud\n   Sendt: 5. mars 2024 14:22\n\nble lest 5. mars 2024 15:00.'],
  ['tb', 'Return Receipt (displayed) - Offer', "This is a Return Receipt for the mail that you sent to ann@x.example.\n\nNote: This Return Receipt only acknowledges that the message was displayed on the recipient's computer."],
];

test.each(RECEIPTS)(
  '%s: what Outlook and Thunderbird write when a mail was read is a receipt',
  (_, subject, text) => {
    expect(classOf({ Subject: encoded(subject) }, text)).toBe('read_receipt');
  },
);

// prettier-ignore
test.each([
  ['Re: Renewal', 'I will be out of the office until Friday 11. Please send me the new offer before that, as discussed.'],
  ['Re: Vertrag', 'Ich bin nächste Woche im Urlaub. Bitte schicken Sie mir das Angebot bis 11.03., danach bin ich wieder da.'],
  ['Re: Devis', 'Je suis absent lundi. Peut-on se voir mardi à 14h30 ? Merci de contacter Paul.'],
  ['Re: 見積', '来週は休暇をいただきますので、打ち合わせは11日までにお願いします。'],
  ['Read: the new contract', 'Hi, please read the new contract and tell me what you think before 14:00.'],
  ['Gelesen: Vertrag', 'Ich habe den Vertrag gelesen und habe noch drei Fragen dazu. Passt Ihnen 14:30?'],
  ['Lu : votre offre', 'Bonjour,\nj’ai lu votre offre.\nA: 120 EUR\nObjet: chaises\nPouvez-vous livrer vendredi avant midi, comme nous en avons parlé au téléphone hier matin ?'],
])('a person who writes %s: %s', (subject, text) => {
  expect(classOf({ Subject: encoded(subject), 'In-Reply-To': '<2@x>' }, text)).toBe('normal');
});
