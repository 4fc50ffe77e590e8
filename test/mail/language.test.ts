import { languageOf } from '../../src/mail/language';

describe('languageOf', () => {
  it.each([
    ['en', 'Hello, could you please send me the invoice of last month again? Thank you very much.'],
    [
      'de',
      'Guten Tag, können Sie mir bitte die Rechnung vom letzten Monat noch einmal schicken? Vielen Dank.',
    ],
    ['fr', 'Bonjour, pourriez-vous me renvoyer la facture du mois dernier ? Merci beaucoup, cordialement.'],
    ['es', 'Hola, ¿podrían enviarme de nuevo la factura del mes pasado? Muchas gracias y un saludo.'],
    ['pt', 'Olá, poderiam me enviar novamente a fatura do mês passado? Muito obrigado pela atenção.'],
    [
      'it',
      'Buongiorno, potreste inviarmi di nuovo la fattura del mese scorso? Grazie mille e cordiali saluti.',
    ],
    ['nl', 'Goedemiddag, kunt u mij de factuur van vorige maand nog een keer sturen? Hartelijk dank alvast.'],
    ['pl', 'Dzień dobry, czy mogą Państwo ponownie przesłać mi fakturę za zeszły miesiąc? Dziękuję.'],
    ['cs', 'Dobrý den, mohli byste mi prosím znovu poslat fakturu za minulý měsíc? Děkuji předem.'],
    ['sk', 'Dobrý deň, mohli by ste mi prosím znova poslať faktúru za minulý mesiac? Ďakujem vopred.'],
    ['sv', 'Hej, kan ni skicka fakturan för förra månaden till mig igen? Tack på förhand, vi hörs.'],
    [
      'da',
      'Hej, kan I sende mig fakturaen for sidste måned igen? Tak på forhånd, og hav en god dag. Hvad koster det?',
    ],
    [
      'nb',
      'Hei, kan dere sende meg fakturaen for forrige måned en gang til? Takk på forhånd, ha en fin dag.',
    ],
    [
      'fi',
      'Hei, voisitteko lähettää minulle viime kuun laskun uudelleen? Kiitos jo etukäteen, ystävällisin terveisin.',
    ],
    ['et', 'Tere, kas te saaksite mulle eelmise kuu arve uuesti saata? Aitäh juba ette, see on väga kiire.'],
    ['hu', 'Jó napot kívánok! Kérem, hogy küldjék el újra a múlt havi számlát. Köszönöm, üdvözlettel.'],
    ['ro', 'Bună ziua, vă rog să îmi trimiteți din nou factura de luna trecută. Mulțumesc foarte mult.'],
    ['tr', 'Merhaba, geçen ayın faturasını bana tekrar gönderebilir misiniz? Çok teşekkür ederim.'],
    ['hr', 'Dobar dan, možete li mi ponovno poslati račun za prošli mjesec? Hvala vam i lijepi pozdrav.'],
    ['sl', 'Dober dan, mi lahko prosim ponovno pošljete račun za prejšnji mesec? Hvala in lep pozdrav.'],
    ['lt', 'Laba diena, ar galite dar kartą atsiųsti praėjusio mėnesio sąskaitą? Ačiū, pagarbiai.'],
    ['lv', 'Labdien, vai jūs varētu vēlreiz atsūtīt pagājušā mēneša rēķinu? Paldies, ar cieņu.'],
    [
      'id',
      'Selamat pagi, apakah Anda dapat mengirimkan kembali faktur bulan lalu kepada saya? Terima kasih.',
    ],
    ['vi', 'Kính gửi anh chị, vui lòng gửi lại cho tôi hóa đơn của tháng trước. Xin cảm ơn.'],
    ['ca', 'Bon dia, em podrien tornar a enviar la factura del mes passat si us plau? Moltes gràcies.'],
    ['ru', 'Здравствуйте, пришлите мне, пожалуйста, ещё раз счёт за прошлый месяц. Спасибо.'],
    ['uk', 'Добрий день, надішліть мені, будь ласка, ще раз рахунок за минулий місяць. Дякую.'],
    ['bg', 'Здравейте, бихте ли ми изпратили отново фактурата за миналия месец? Благодаря предварително.'],
    ['sr', 'Добар дан, можете ли ми поново послати рачун за прошли месец? Хвала унапред.'],
    ['el', 'Καλημέρα, μπορείτε να μου στείλετε ξανά το τιμολόγιο του προηγούμενου μήνα; Ευχαριστώ.'],
    ['he', 'שלום, האם תוכלו לשלוח לי שוב את החשבונית של החודש שעבר? תודה רבה.'],
    ['ar', 'مرحبا، هل يمكنكم إرسال فاتورة الشهر الماضي مرة أخرى؟ شكرا جزيلا لكم.'],
    ['fa', 'سلام، لطفا صورتحساب ماه گذشته را دوباره برای من ارسال کنید. با تشکر از شما.'],
    ['ja', 'お世話になっております。先月の請求書をもう一度お送りください。'],
    ['zh', '您好，请把上个月的发票再发给我一次，谢谢。'],
    ['ko', '안녕하세요. 지난달 청구서를 다시 보내 주세요.'],
    ['th', 'สวัสดีครับ กรุณาส่งใบแจ้งหนี้ของเดือนที่แล้วอีกครั้ง'],
    ['hi', 'नमस्ते, कृपया मुझे पिछले महीने का बिल फिर से भेजें।'],
  ])('knows %s', (language, text) => {
    expect(languageOf(text)).toBe(language);
  });

  it('tells a language by its words, not by the names and links in the text', () => {
    expect(
      languageOf(
        'Guten Tag, anbei die Rechnung. https://www.the-and-you.example/for/that/with/this ann.the.you@with.example',
      ),
    ).toBe('de');
  });

  it.each(['', 'ok', '12345', 'https://example.com/', '!!! ???'])('says nothing about %j', text => {
    expect(languageOf(text)).toBeNull();
  });
});
