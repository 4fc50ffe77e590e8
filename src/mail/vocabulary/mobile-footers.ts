/**
 * Lines that phones and apps add below what a person wrote (`Sent from my iPhone`, `Get Outlook for iOS`). A line is
 * such a footer when it opens with a known phrase, is short, and names a device or an app (or says `my`).
 */

export interface MobileFooter {
  /** BCP 47 language. */
  readonly locale: string;
  readonly source: string;
  /** What the line opens with; alternatives separated by `|`. The text after it names the device. */
  readonly opens: string;
  /** What a line ends with in languages that put the verb last (`Von meinem iPhone gesendet`, `iPhoneから送信`). */
  readonly ends?: string;
}

const SEEN = 'mails of Apple, Samsung, Outlook, Yahoo and Gmail apps';

// One language per row.
// prettier-ignore
export const MOBILE_FOOTERS: readonly MobileFooter[] = [
  { locale: 'en', source: SEEN, opens: 'Sent from my|Sent from the all new|Sent from|Sent via|Sent with|Sent using|Sent by|Get Outlook for|Sent from Mail for|Typed on my|Sent on the go from|Written on my|Download Outlook for|From my|Via mobile|Get BlueMail for|Get TypeApp for|Dictated with|Dictated but not read|Sent on my|Mobile device, please excuse|Please excuse brevity' },
  { locale: 'de', source: SEEN, opens: 'Gesendet von|Gesendet mit|Gesendet über|Von meinem|Diese Nachricht wurde von meinem|Diese E-Mail wurde von meinem|Gesendet aus|Holen Sie sich Outlook für|Outlook für|Gesendet vom', ends: 'gesendet|gesendet.' },
  { locale: 'fr', source: SEEN, opens: 'Envoyé de mon|Envoyé depuis|Envoyé à partir de|Envoyé avec|Envoyé de|Envoyé via|Télécharger Outlook pour|Obtenir Outlook pour|Envoyé par|Provenance :' },
  { locale: 'es', source: SEEN, opens: 'Enviado desde|Enviado con|Enviado de|Obtener Outlook para|Enviado mediante|Enviado a través de|Enviado por' },
  { locale: 'pt', source: SEEN, opens: 'Enviado do meu|Enviado do|Enviado via|Enviado a partir do|Enviado de|Enviado com|Enviado pelo|Obter o Outlook para|Obter Outlook para|Enviada do|Enviado usando' },
  { locale: 'it', source: SEEN, opens: 'Inviato da|Inviato dal|Inviato con|Inviato tramite|Inviato dall|Ottieni Outlook per|Scarica Outlook per|Inviato dal mio' },
  { locale: 'nl', source: SEEN, opens: 'Verstuurd vanaf|Verzonden vanaf|Verzonden met|Verstuurd met|Verzonden via|Verstuurd via|Outlook voor|Outlook downloaden voor|Verzonden van' },
  { locale: 'sv', source: SEEN, opens: 'Skickat från|Skickat via|Skickat med|Hämta Outlook för|Skaffa Outlook för' },
  { locale: 'da', source: SEEN, opens: 'Sendt fra|Sendt via|Sendt med|Hent Outlook til|Få Outlook til' },
  { locale: 'nb', source: SEEN, opens: 'Sendt fra|Sendt via|Sendt med|Skaff deg Outlook for|Få Outlook for|Hent Outlook for' },
  { locale: 'fi', source: SEEN, opens: 'Lähetetty|Hanki Outlook', ends: 'lähetetty' },
  { locale: 'pl', source: SEEN, opens: 'Wysłane z|Wysłano z|Pobierz program Outlook|Pobierz aplikację Outlook|Wysłane za pomocą|Wysłano za pomocą|Wysłane przez|Uzyskaj aplikację Outlook' },
  { locale: 'cs', source: SEEN, opens: 'Odesláno z|Odesláno pomocí|Získat Outlook pro|Odeslané z|Získejte Outlook pro' },
  { locale: 'sk', source: SEEN, opens: 'Odoslané z|Odoslané pomocou|Získať Outlook pre|Odoslané cez' },
  { locale: 'hu', source: SEEN, opens: 'Elküldve a|Küldve a|Az Outlook', ends: 'küldve|elküldve|küldve.' },
  { locale: 'ro', source: SEEN, opens: 'Trimis de pe|Trimis din|Trimis de la|Obțineți Outlook pentru|Descărcați Outlook pentru|Trimis prin' },
  { locale: 'tr', source: SEEN, opens: '', ends: 'gönderildi|gönderilmiştir|edinin|indirin|gönderildi.' },
  { locale: 'ru', source: SEEN, opens: 'Отправлено с|Отправлено из|Скачать Outlook для|Отправлено через|Отправлено от|Послано с|Получить Outlook для' },
  { locale: 'uk', source: SEEN, opens: 'Надіслано з|Відправлено з|Отримати Outlook для|Надіслано через|Відправлено із|Завантажити Outlook для' },
  { locale: 'bg', source: SEEN, opens: 'Изпратено от|Изпратено с|Изпратено чрез' },
  { locale: 'sr', source: SEEN, opens: 'Poslato sa|Poslato s|Послато са|Послато с|Poslato iz|Послато преко' },
  { locale: 'hr', source: SEEN, opens: 'Poslano s|Poslano sa|Poslano iz|Poslano putem|Preuzmite Outlook za|Poslano z' },
  { locale: 'et', source: SEEN, opens: 'Saadetud minu|Saadetud', ends: 'saadetud' },
  { locale: 'lv', source: SEEN, opens: 'Nosūtīts no|Sūtīts no' },
  { locale: 'lt', source: SEEN, opens: 'Išsiųsta iš|Siųsta iš' },
  { locale: 'el', source: SEEN, opens: 'Στάλθηκε από|Εστάλη από|Αποστολή από|Λήψη του Outlook για|Αποκτήστε το Outlook για|Απεστάλη από' },
  { locale: 'he', source: SEEN, opens: 'נשלח מה|נשלח מ|נשלח באמצעות|קבל את Outlook|נשלח דרך' },
  { locale: 'ar', source: SEEN, opens: 'أرسلت من|أُرسلت من|تم الإرسال من|مرسل من|مُرسل من|أرسل من|احصل على Outlook|تم إرساله من|الحصول على Outlook' },
  { locale: 'fa', source: SEEN, opens: 'ارسال شده از|فرستاده شده از|ارسال‌شده از' },
  { locale: 'ja', source: SEEN, opens: 'iOS版Outlook|Android版Outlook', ends: 'から送信|からの送信|より送信|を入手する|から送信されました|を入手|から送信しました|から送りました' },
  { locale: 'zh-CN', source: SEEN, opens: '发自我的|发自|从我的|获取适用于|来自我的|发送自|从我|从 Windows|从 Outlook', ends: '发送|发送。|发送的' },
  { locale: 'zh-TW', source: SEEN, opens: '從我的|傳送自|發自我的|取得適用於|由我的|寄自|發自|從 Windows|取得 Outlook|下載 Outlook', ends: '傳送|寄出|傳送。|發送' },
  { locale: 'ko', source: SEEN, opens: '나의|내', ends: '에서 보냄|에서 보냈습니다|에서 전송|에서 발송|에서 보낸 메일|다운로드|받기|에서 보낸 메일입니다' },
  { locale: 'th', source: SEEN, opens: 'ส่งจาก|ส่งจากโทรศัพท์' },
  { locale: 'vi', source: SEEN, opens: 'Được gửi từ|Gửi từ|Đã gửi từ|Tải Outlook cho|Gửi bằng' },
  { locale: 'id', source: SEEN, opens: 'Dikirim dari|Terkirim dari|Dapatkan Outlook untuk|Dikirim melalui' },
  { locale: 'ms', source: SEEN, opens: 'Dihantar dari|Dihantar daripada|Dapatkan Outlook untuk' },
  { locale: 'hi', source: SEEN, opens: 'मेरे', ends: 'से भेजा गया|से प्रेषित' },
  { locale: 'ca', source: SEEN, opens: 'Enviat des de|Enviat des del|Enviat amb' },
  { locale: 'gl', source: SEEN, opens: 'Enviado dende|Enviado desde o meu' },
  { locale: 'eu', source: SEEN, opens: 'Nire', ends: 'bidalia|bidalita' },
  { locale: 'is', source: SEEN, opens: 'Sent úr|Sent frá' },
  { locale: 'sl', source: SEEN, opens: 'Poslano z|Poslano iz mojega|Poslano iz' },
];

/** Devices, systems and apps that such a line names. Compared folded, as a part of a word. */
export const DEVICES =
  '网易|poczta|typeapp|iphone|iphon|ipad|ipod|ios|mac|macbook|apple|android|galaxy|samsung|blackberry|nokia|lumia|windows|htc|huawei|honor|xiaomi|redmi|poco|oppo|vivo|oneplus|realme|motorola|moto|sony|xperia|pixel|nexus|alcatel|wiko|asus|zenfone|zte|lenovo|lg|lge|nothing phone|fairphone|mobil|mobile|mobiltelefon|movil|celular|cellulare|telemovel|telefon|telefono|telephone|phone|smartphone|handy|handheld|tablet|cell|treo|palm|outlook|hotmail|gmail|yahoo|mail|email|e-mail|aol|thunderbird|airmail|spark|mailbird|mailspring|newton|boxer|acompli|mailbox|edison|canary|bluemail|typeapp|typemail|proton|protonmail|tutanota|tuta|fastmail|hey|superhuman|front|k-9|fairemail|nine|aquamail|mymail|gmx|web.de|t-online|freenet|yandex|mail.ru|qq|netease|163|foxmail|naver|daum|laposte|orange|sfr|free|libero|tiscali|virgilio|bol|uol|terra|vodafone|telekom|verizon|t-mobile|at&t|sprint|work|workspace|ipad|телефон|смартфон|айфон|мобил|почт|スマートフォン|携帯|手机|手機|휴대폰|아이폰|갤럭시|κινητό|κινητο|הטלפון|אייפון|هاتف|ايفون|آيفون|ti-85'.split(
    '|',
  );

/** Footer lines that stand alone whatever follows. Compared folded, whole line. */
export const FIXED_FOOTERS = 'via mobile|from mobile|sent from mobile|sent via mobile'.split('|');
