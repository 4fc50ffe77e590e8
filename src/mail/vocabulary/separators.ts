/**
 * Phrases with which clients divide what a person wrote from the mail below: they name a forward, an original message,
 * the end of a forward, or ask to reply above. Compared folded (see fold.ts), without the dashes around them.
 */

/**
 * `forward`: only forwards are opened like this. `original`: replies and forwards alike.
 * `end`: closes a forwarded mail. `above`: help desks ask to reply above this line.
 */
export type SeparatorKind = 'forward' | 'original' | 'end' | 'above';

export interface SeparatorSet {
  readonly kind: SeparatorKind;
  /** BCP 47 language. */
  readonly locale: string;
  readonly clients: string;
  readonly source: string;
  /** Alternatives separated by `|`. */
  readonly phrases: string;
  /** The line starts with the phrase and goes on (`Forwarded by Jane on 5 March`). */
  readonly open?: true;
  /** Words that stand above other things too (`Message:` in what a web form sends): read between dashes only. */
  readonly drawn?: true;
}

const SEEN = 'mails of these clients';
const CATALOGUES = 'translation catalogues of Thunderbird, Evolution, Geary, Horde, Claws Mail, Roundcube';
const APPLE = 'Apple Mail, iPhone, iPad, Claws Mail, Airmail';
const DASHED = 'Gmail, Yahoo, Thunderbird, Evolution, Horde, Zoho, Proton, eM Client';
const NOTES = 'Lotus Notes, HCL Verse';
const OUTLOOK = 'Outlook, Thunderbird, Roundcube, Samsung Mail, K-9, IONOS';

// One row per kind and language.
// prettier-ignore
export const SEPARATORS: readonly SeparatorSet[] = [
  { kind: 'forward', locale: 'en', clients: DASHED, source: SEEN, phrases: 'Forwarded message|Forwarded mail|Forwarded email|Forwarded e-mail|Forward message|Start of forwarded message|Start forwarded message|Forwarded letter|Forward Original Message|Message forwarded' },
  { kind: 'forward', locale: 'en', clients: DASHED, source: SEEN, phrases: 'Forward|Forwarded', drawn: true },
  { kind: 'forward', locale: 'en', clients: APPLE, source: SEEN, phrases: 'Begin forwarded message|Forwarded message|This is a forwarded message|Start of forwarded message|Beginning of forwarded message|Begin forwarded mail|Begin forwarded email' },
  { kind: 'forward', locale: 'en', clients: 'mutt, Horde', source: SEEN, phrases: 'Forwarded message from|Forwarded mail from|Begin forwarded message from|Message forwarded from', open: true },
  { kind: 'forward', locale: 'en', clients: NOTES, source: SEEN, phrases: 'Forwarded by|Forwarded to', open: true },
  { kind: 'forward', locale: 'de', clients: DASHED, source: CATALOGUES, phrases: 'Weitergeleitete Nachricht|Weitergeleitete Mail|Weitergeleitete E-Mail|Anfang der weitergeleiteten Nachricht|Anfang der weitergeleiteten E-Mail|Beginn der weitergeleiteten Nachricht|Beginn der Weiterleitung|Anfang weitergeleitete Nachricht|Weiterleitung' },
  { kind: 'forward', locale: 'de', clients: NOTES, source: SEEN, phrases: 'Weitergeleitet von|Weitergeleitete Nachricht von', open: true },
  { kind: 'forward', locale: 'fr', clients: DASHED, source: CATALOGUES, phrases: "Message transféré|Message transmis|Début du message réexpédié|Début du message transféré|Message réexpédié|Courriel transféré|E-mail transféré|Mail transféré|Message acheminé|Message retransmis|Début du message transmis|Début du transfert|Début du mail transféré|Début de l'e-mail transféré|Début de message transféré" },
  { kind: 'forward', locale: 'fr', clients: NOTES, source: SEEN, phrases: 'Transféré par|Réacheminé par|Transmis par|Envoyé par|Message transféré de', open: true },
  { kind: 'forward', locale: 'es', clients: DASHED, source: CATALOGUES, phrases: 'Mensaje reenviado|Correo reenviado|Inicio del mensaje reenviado|Inicio del mensaje redirigido|Mensaje remitido|Inicio de mensaje reenviado|Comienzo del mensaje reenviado|Mensaje redirigido|E-mail reenviado|Inicia mensaje reenviado|Principio del mensaje reenviado' },
  { kind: 'forward', locale: 'es', clients: NOTES, source: SEEN, phrases: 'Reenviado por|Remitido por|Mensaje reenviado de', open: true },
  { kind: 'forward', locale: 'pt', clients: DASHED, source: CATALOGUES, phrases: 'Mensagem encaminhada|Mensagem reencaminhada|Mensagem reenviada|Início da mensagem encaminhada|Início da mensagem reencaminhada|E-mail encaminhado|E-mail reencaminhado|Email encaminhado|Iniciando encaminhamento de mensagem|Início de mensagem encaminhada|Começo da mensagem encaminhada|Início da mensagem reenviada' },
  { kind: 'forward', locale: 'pt', clients: NOTES, source: SEEN, phrases: 'Encaminhado por|Repassado por|Reencaminhado por|Mensagem encaminhada de', open: true },
  { kind: 'forward', locale: 'it', clients: DASHED, source: CATALOGUES, phrases: 'Messaggio inoltrato|Inizio messaggio inoltrato|Inizio del messaggio inoltrato|Messaggio Inoltrato|Email inoltrata|E-mail inoltrata|Messaggio inoltrato di seguito' },
  { kind: 'forward', locale: 'it', clients: NOTES, source: SEEN, phrases: 'Inoltrato da|Messaggio inoltrato da', open: true },
  { kind: 'forward', locale: 'nl', clients: DASHED, source: CATALOGUES, phrases: 'Doorgestuurd bericht|Begin doorgestuurd bericht|Doorgezonden bericht|Doorgestuurde e-mail|Begin van doorgestuurd bericht|Doorgestuurde mail' },
  { kind: 'forward', locale: 'nl', clients: NOTES, source: SEEN, phrases: 'Doorgestuurd door|Doorgezonden door|Doorgestuurd bericht van', open: true },
  { kind: 'forward', locale: 'sv', clients: DASHED, source: CATALOGUES, phrases: 'Vidarebefordrat meddelande|Vidarebefordrat mejl|Vidarebefordrat brev|Vidarebefordrat e-postmeddelande|Start av vidarebefordrat meddelande|Börja vidarebefordrat meddelande|Vidarebefordrat mail|Början på vidarebefordrat meddelande|Vidarebefordrad e-post|Påbörjat vidarebefordrat brev' },
  { kind: 'forward', locale: 'sv', clients: NOTES, source: SEEN, phrases: 'Vidarebefordrat av|Vidarebefordrat meddelande från|Vidaresänt av', open: true },
  { kind: 'forward', locale: 'da', clients: DASHED, source: CATALOGUES, phrases: 'Videresendt meddelelse|Videresendt besked|Videresendt brev|Videresendt mail|Videresendt e-mail|Start på videresendt besked|Begynd videresendt e-mail|Start på videresendt meddelelse|Videresendt mail starter her|Start på videresendt e-mail' },
  { kind: 'forward', locale: 'da', clients: NOTES, source: SEEN, phrases: 'Videresendt af|Videresendt besked fra', open: true },
  { kind: 'forward', locale: 'nb', clients: DASHED, source: CATALOGUES, phrases: 'Videresendt melding|Start videresendt melding|Videresendt e-post|Start på videresendt melding|Begynnelse på videresendt melding|Vidaresendt melding|Videresendt beskjed|Vidaresend melding' },
  { kind: 'forward', locale: 'nb', clients: NOTES, source: SEEN, phrases: 'Videresendt av|Videresendt melding fra', open: true },
  { kind: 'forward', locale: 'fi', clients: DASHED, source: CATALOGUES, phrases: 'Välitetty viesti|Edelleenlähetetty viesti|Välitetty viesti alkaa|Lähetetty edelleen|Välitetty viesti / Fwd.Msg|Edelleen lähetetty viesti|Välitetyn viestin alku' },
  { kind: 'forward', locale: 'fi', clients: NOTES, source: SEEN, phrases: 'Välittänyt|Edelleenlähettänyt|Lähettänyt edelleen', open: true },
  { kind: 'forward', locale: 'pl', clients: DASHED, source: CATALOGUES, phrases: 'Przekazana wiadomość|Wiadomość przekazana|Wiadomość przesłana dalej|Treść przekazanej wiadomości|Początek przekazywanej wiadomości|Wiadomość przekazywana|Przesłana dalej wiadomość|Przekazywana wiadomość|Przekazany e-mail|Początek przekazanej wiadomości|Treść przekazywanej wiadomości|Przesłana wiadomość' },
  { kind: 'forward', locale: 'pl', clients: NOTES, source: SEEN, phrases: 'Przekazane przez|Przesłane przez|Przekazana wiadomość od', open: true },
  { kind: 'forward', locale: 'cs', clients: DASHED, source: CATALOGUES, phrases: 'Přeposlaná zpráva|Začátek přeposlané zprávy|Předaná zpráva|Přeposílaná zpráva|Začátek předané zprávy|Přeposlaný e-mail|Přeposlaný email|Přeposlána zpráva' },
  { kind: 'forward', locale: 'cs', clients: NOTES, source: SEEN, phrases: 'Předáno uživatelem|Přeposlal|Přeposlaná zpráva od', open: true },
  { kind: 'forward', locale: 'sk', clients: DASHED, source: CATALOGUES, phrases: 'Preposlaná správa|Začiatok preposlanej správy|Ďalej odoslaná správa|Preposlaná správa --- Forwarded Message|Začiatok správy poslanej ďalej|Preposielaná správa' },
  { kind: 'forward', locale: 'hu', clients: DASHED, source: CATALOGUES, phrases: 'Továbbított üzenet|Továbbított levél|Továbbított levél kezdete|Továbbított üzenet kezdete|Továbbított e-mail|Továbbított e-mail kezdete' },
  { kind: 'forward', locale: 'hu', clients: NOTES, source: SEEN, phrases: 'Továbbította', open: true },
  { kind: 'forward', locale: 'ro', clients: DASHED, source: CATALOGUES, phrases: 'Mesaj redirecționat|Mesaj înaintat|Începe mesajul redirecționat|Începutul mesajului înaintat|Mesaj retrimis|Mesaj redirectionat|Mesaj transmis|Începutul mesajului redirecționat|Mesajul redirecționat|Început mesaj redirecționat|Mesaj redirecționat începe|Mesaj retransmis' },
  { kind: 'forward', locale: 'tr', clients: DASHED, source: CATALOGUES, phrases: 'İletilmiş Mesaj|İletilen İleti|Yönlendirilmiş İleti|İleti başlangıcı|Yönlendirilen ileti|Yönlendirilen iletiye başla|İletilen mesaj|Yönlendirilmiş mesaj|Yönlendirilen mesaj|İletilmiş ileti|İletilen e-posta|Yönlendirilmiş mesaj|Yönlendirilen iletinin başlangıcı|İletilmiş mesajın başlangıcı' },
  { kind: 'forward', locale: 'ru', clients: DASHED, source: CATALOGUES, phrases: 'Пересылаемое сообщение|Пересылаемое письмо|Переадресованное сообщение|Перенаправленное сообщение|Начало переадресованного сообщения|Начало пересылаемого сообщения|Пересланное сообщение|Пересланное письмо|Начало пересылаемого письма|Перенаправленное письмо|Начало пересланного сообщения|Переправленное сообщение' },
  { kind: 'forward', locale: 'ru', clients: NOTES, source: SEEN, phrases: 'Переслано|Переадресовано|Пересылаемое сообщение от', open: true },
  { kind: 'forward', locale: 'uk', clients: DASHED, source: CATALOGUES, phrases: 'Переслане повідомлення|Перенаправлене повідомлення|Початок листа, що пересилається|Пересланий лист|Переадресоване повідомлення|Повідомлення, що пересилається|Початок пересланого повідомлення|Переслано повідомлення|Початок переадресованого повідомлення' },
  { kind: 'forward', locale: 'be', clients: DASHED, source: CATALOGUES, phrases: 'Перасланае паведамленне|Перасланы ліст|Pierasyłany list|Пераадрасаванае паведамленне' },
  { kind: 'forward', locale: 'bg', clients: DASHED, source: CATALOGUES, phrases: 'Препратено писмо|Препратено съобщение|Начало на препратеното съобщение|Препратен имейл|Начало на препратено съобщение' },
  { kind: 'forward', locale: 'sr', clients: DASHED, source: CATALOGUES, phrases: 'Прослеђена порука|Prosleđena poruka|Почетак прослеђене поруке|Početak prosleđene poruke' },
  { kind: 'forward', locale: 'hr', clients: DASHED, source: CATALOGUES, phrases: 'Proslijeđena poruka|Započni proslijeđenu poruku|Proslijedjena poruka|Početak proslijeđene poruke|Proslijeđeno' },
  { kind: 'forward', locale: 'sl', clients: DASHED, source: CATALOGUES, phrases: 'Posredovano sporočilo|Začetek posredovanega sporočila' },
  { kind: 'forward', locale: 'mk', clients: DASHED, source: CATALOGUES, phrases: 'Препратена порака' },
  { kind: 'forward', locale: 'et', clients: DASHED, source: CATALOGUES, phrases: 'Edastatud sõnum|Edastatud kiri|Edasi saadetud kiri|Edastatud e-kiri' },
  { kind: 'forward', locale: 'lv', clients: DASHED, source: CATALOGUES, phrases: 'Pārsūtīta vēstule|Pārsūtītā vēstule|Pārsūtītais ziņojums|Pārsūtīts ziņojums' },
  { kind: 'forward', locale: 'lt', clients: DASHED, source: CATALOGUES, phrases: 'Persiųstas laiškas|Persiųsta žinutė|Persiųstas pranešimas|Persiunčiamas laiškas' },
  { kind: 'forward', locale: 'el', clients: DASHED, source: CATALOGUES, phrases: 'Προωθημένο μήνυμα|Αρχή προωθημένου μηνύματος|Έναρξη προωθημένου μηνύματος|Προωθούμενο μήνυμα|Προωθημένο email|Μήνυμα που προωθήθηκε|Έναρξη προωθούμενου μηνύματος|Αρχή προωθούμενου μηνύματος' },
  { kind: 'forward', locale: 'he', clients: DASHED, source: CATALOGUES, phrases: 'תחילת ההודעה שהועברה|ההודעה שהועברה|תחילת הודעה שהועברה|הודעה שהועברה|הודעה מועברת|תחילת הודעה שהועברה|התחלת הודעה שהועברה|דואר שהועבר|תחילת הודעה מועברת|הודעה מועברת להלן|בתחילת ההודעה שהועברה' },
  { kind: 'forward', locale: 'ar', clients: DASHED, source: CATALOGUES, phrases: 'رسالة محولة|رسالة ممررة|رسالة معاد توجيهها|الرسالة المحولة|رسالة مُعاد توجيهها|بدء الرسالة المعاد توجيهها|بداية الرسالة المحولة|رسالة معاد إرسالها|بدء الرسالة المحوّلة|بدء رسالة معاد توجيهها|الرسالة المعاد توجيهها|بداية رسالة محولة|رسالة تم إعادة توجيهها|بداية الرسالة المُعاد توجيهها|رسالة محولة' },
  { kind: 'forward', locale: 'fa', clients: DASHED, source: CATALOGUES, phrases: 'پیام ارجاع داده شده|پیغام ارجاع شده|پیام هدایت‌شده|پیام فوروارد شده|پیام بازفرستاده شده|پیام ارجاعی' },
  { kind: 'forward', locale: 'ja', clients: DASHED, source: CATALOGUES, phrases: '転送されたメッセージ|転送メッセージ|メッセージを転送|転送するメッセージ|転送されたメール|転送メール|以下転送|転送元メッセージ|転送開始|以下、転送メッセージ|以下は転送メッセージです|転送されたメッセージ|転送元のメッセージ|Forwarded message|転送文' },
  { kind: 'forward', locale: 'zh-CN', clients: DASHED, source: CATALOGUES, phrases: '转发的邮件|转发邮件|转发的信息|转发的消息|转发信息|转发邮件信息|已转发的邮件|被转发邮件信息|被转发的邮件|以下是转发的邮件|开始转发邮件|已转发邮件|转发的原始邮件|以下为转发的邮件|下面是被转发的邮件|转发内容|转发消息|以下是转发邮件|开始转发的邮件|开始转发' },
  { kind: 'forward', locale: 'zh-TW', clients: DASHED, source: CATALOGUES, phrases: '轉寄的郵件|轉寄郵件|轉遞的郵件|開始轉寄郵件|轉寄的訊息|轉寄訊息|已轉寄的郵件|以下是轉寄的郵件|轉發的郵件|轉發郵件|已轉寄郵件|開始轉寄訊息|轉寄者|以下為轉寄的郵件|開始轉寄的郵件' },
  { kind: 'forward', locale: 'ko', clients: DASHED, source: CATALOGUES, phrases: '전달된 메시지|전달된 메일|전달된 편지|전달 메시지|전달 메일|전달한 메시지|전달된 메시지 시작|전달된 메일 시작|전달된 이메일|전달받은 메시지|전달하는 메시지|다음은 전달된 메시지입니다|전달된 메시지의 시작' },
  { kind: 'forward', locale: 'th', clients: DASHED, source: CATALOGUES, phrases: 'ข้อความส่งต่อ|ข้อความที่ส่งต่อ|ข้อความที่ถูกส่งต่อ|เริ่มข้อความที่ส่งต่อ|เริ่มต้นข้อความที่ส่งต่อ' },
  { kind: 'forward', locale: 'vi', clients: DASHED, source: CATALOGUES, phrases: 'Thư đã chuyển tiếp|Tin nhắn đã được chuyển tiếp|Thư được chuyển tiếp|Tin nhắn được chuyển tiếp|Bắt đầu thư được chuyển tiếp|Thư chuyển tiếp|Bắt đầu tin nhắn được chuyển tiếp|Email đã chuyển tiếp|Tin nhắn chuyển tiếp|Bắt đầu thư đã chuyển tiếp|Bắt đầu chuyển tiếp thư|Thông điệp được chuyển tiếp' },
  { kind: 'forward', locale: 'id', clients: DASHED, source: CATALOGUES, phrases: 'Pesan Diteruskan|Pesan terusan|Awal pesan yang diteruskan|Pesan yang diteruskan|Mulai pesan yang diteruskan|Mulai meneruskan pesan|Pesan yang Diteruskan|Awal pesan terusan' },
  { kind: 'forward', locale: 'ms', clients: DASHED, source: CATALOGUES, phrases: 'Mesej Dimajukan|Mesej yang dimajukan|Mesej dikirim semula|Mesej dipanjangkan|Mulakan mesej dimajukan|Mesej dimajukan bermula' },
  { kind: 'forward', locale: 'hi', clients: DASHED, source: CATALOGUES, phrases: 'अग्रेषित संदेश|फ़ॉरवर्ड किया गया संदेश|अग्रेषित संदेश आरंभ|अग्रेषित किया गया संदेश|फॉरवर्ड किया गया संदेश|आगे भेजा गया संदेश|अग्रेषित संदेश प्रारंभ करें|अग्रेषित संदेश का आरंभ|अग्रेषित संदेश शुरू करें|पुनर्प्रेषित संदेश' },
  { kind: 'forward', locale: 'ca', clients: DASHED, source: CATALOGUES, phrases: 'Missatge reenviat|Inici del missatge reenviat|Missatge remès|Inicia el missatge reenviat' },
  { kind: 'forward', locale: 'gl', clients: DASHED, source: CATALOGUES, phrases: 'Mensaxe reenviada|Mensaxe reencamiñada|Inicio da mensaxe reenviada|Mensaxe encamiñada' },
  { kind: 'forward', locale: 'eu', clients: DASHED, source: CATALOGUES, phrases: 'Birbidalitako mezua|Berbidalitako mezua' },
  { kind: 'forward', locale: 'is', clients: DASHED, source: CATALOGUES, phrases: 'Áframsent skeyti|Framsent skeyti|Áframsendur póstur|Áframsend skilaboð|Framsendur póstur' },
  { kind: 'forward', locale: 'sq', clients: DASHED, source: CATALOGUES, phrases: 'Mesazhi i Përcjellë|Mesazh i përcjellë' },
  { kind: 'forward', locale: 'mul', clients: 'Evolution', source: CATALOGUES, phrases: 'Aangestuurde boodskap|Mensaxe reunviáu|Mensax reunviáu|Mensache reninviau|Messatge transferit|Ötürülülən Məktub|plusendita mesaĝo|ফরওয়ার্ড করা বার্তা|సముఖానికి పంపబడినసందేశం|அனுப்பும் செய்தி|ফৰৱাৰ্ড কৰা বাৰ্তা|સંદેશો આગળ ધપાવો|Neges Yrrwyd Ymlaen|Teachtaireacht Curtha ar Aghaidh|ಫಾರ್ವಾರ್ಡ್ ಮಾಡಲಾದ ಸಂದೇಶ|გადაგზავნილი შეტყობინება|Փոխանցված նամակ|សារ​ដែល​បាន​បញ្ជូន​បន្ត' },

  { kind: 'forward', locale: 'mul', clients: 'KMail, Geary, Evolution', source: CATALOGUES, phrases: 'Wiederleddt Naricht|Treść przekierowywanej wiadomości|សារ​បញ្ជូន​បន្ត|ਅੱਗੇ ਭੇਜਿਆ ਸੁਨੇਹਾ|Message reexpedite|முன்னனுப்பப்பட்ட அஞ்சல்|Messaedje ricassî|转发的信件|Басқаға жіберілген хат|Перанакіроўны ліст|Prosljeđena poruka|پیام ارسال مجدد شده|Messaç mandât indenant|Edasisuunatud kiri|Қайта бағдарланған хат|Umyalezo Ogqithiisiweyo|ପଠାଯାଇଥିବା ସନ୍ଦେଶ|ඉදිරියට යැවූ පණිවිඩය|फरवार्ड गरिएको सन्देश|مخکې شوې استوزه|ముందుకు పంపబడినసందేశం|郵件轉寄已完成' },
  { kind: 'forward', locale: 'mul', clients: DASHED, source: SEEN, phrases: 'Neges Ymlaen|Neges a anfonwyd ymlaen|Teachtaireacht ar Aghaidh|გადაგზავნილი წერილი|Վերահասցեագրված նամակ|Yönləndirilmiş Mesaj|Қайта жіберілген хабарлама|Қайта бағытталған хат|Yoʻnaltirilgan xabar|Kemennad treuzkaset|Trochstjoerd berjocht|Дамжуулсан захидал' },

  { kind: 'original', locale: 'en', clients: OUTLOOK, source: SEEN, phrases: 'Original Message|Original mail|Original e-mail|Original email|Original Message Header|Original Message Text|Reply Message|Original Appointment|Message d origine|Replied Message|Quoted message|Original message follows' },
  { kind: 'original', locale: 'en', clients: OUTLOOK, source: SEEN, phrases: 'Original|Message', drawn: true },
  { kind: 'original', locale: 'de', clients: OUTLOOK, source: CATALOGUES, phrases: 'Ursprüngliche Nachricht|Originalnachricht|Original-Nachricht|Original Nachricht|Original-Mail|Originalmail|Ursprüngliche Mail|Ursprüngliche E-Mail|Antwort Nachricht|Ursprungsnachricht|Originaltermin|Ursprünglicher Termin|Original Mail' },
  { kind: 'original', locale: 'fr', clients: OUTLOOK, source: CATALOGUES, phrases: "Message d'origine|Message original|Courriel original|Message initial|Mail original|E-mail d'origine|Mail d'origine|Courrier original|Rendez-vous d'origine|E-mail original|Message originel" },
  { kind: 'original', locale: 'es', clients: OUTLOOK, source: CATALOGUES, phrases: 'Mensaje original|Mensaje Original|Correo original|Mensaje de origen|Cita original' },
  { kind: 'original', locale: 'pt', clients: OUTLOOK, source: CATALOGUES, phrases: 'Mensagem original|Mensagem Original|E-mail original|Mensagem de origem|Compromisso original|Email original' },
  { kind: 'original', locale: 'it', clients: OUTLOOK, source: CATALOGUES, phrases: 'Messaggio originale|Messaggio di origine|Email originale|E-mail originale|Mail originale|Appuntamento originale' },
  { kind: 'original', locale: 'nl', clients: OUTLOOK, source: CATALOGUES, phrases: 'Oorspronkelijk bericht|Oorspronkelijke bericht|Origineel bericht|Orgineel bericht|Oorspronkelijke e-mail|Originele bericht' },
  { kind: 'original', locale: 'sv', clients: OUTLOOK, source: CATALOGUES, phrases: 'Ursprungligt meddelande|Originalmeddelande|Ursprungligt mail|Originalbrev|Ursprungligt mejl' },
  { kind: 'original', locale: 'da', clients: OUTLOOK, source: CATALOGUES, phrases: 'Oprindelig meddelelse|Original besked|Oprindelig besked|Oprindeligt brev|Original meddelelse|Oprindelig mail|Originalmeddelelse|Oprindelig e-mail' },
  { kind: 'original', locale: 'nb', clients: OUTLOOK, source: CATALOGUES, phrases: 'Opprinnelig melding|Original melding|Opphavleg melding|Opprinneleg melding|Originalmelding|Opprinnelig e-post' },
  { kind: 'original', locale: 'fi', clients: OUTLOOK, source: CATALOGUES, phrases: 'Alkuperäinen viesti|Alkuperäinen sähköposti' },
  { kind: 'original', locale: 'pl', clients: OUTLOOK, source: CATALOGUES, phrases: 'Wiadomość oryginalna|Oryginalna wiadomość|Pierwotna wiadomość|Wiadomość pierwotna|Wiadomość źródłowa|Treść oryginalnej wiadomości|Oryginalny e-mail' },
  { kind: 'original', locale: 'cs', clients: OUTLOOK, source: CATALOGUES, phrases: 'Původní zpráva|Originální zpráva|Původní e-mail|Původní email' },
  { kind: 'original', locale: 'sk', clients: OUTLOOK, source: CATALOGUES, phrases: 'Pôvodná správa|Originálna správa|Pôvodný e-mail' },
  { kind: 'original', locale: 'hu', clients: OUTLOOK, source: CATALOGUES, phrases: 'Eredeti üzenet|Eredeti levél' },
  { kind: 'original', locale: 'ro', clients: OUTLOOK, source: CATALOGUES, phrases: 'Mesaj original|Mesajul original|Mesaj Original|Mesaj inițial' },
  { kind: 'original', locale: 'tr', clients: OUTLOOK, source: CATALOGUES, phrases: 'Özgün ileti|Orijinal ileti|Orijinal mesaj|Özgün mesaj|Orjinal mesaj|Asıl ileti' },
  { kind: 'original', locale: 'ru', clients: OUTLOOK, source: CATALOGUES, phrases: 'Исходное сообщение|Оригинальное сообщение|Исходное письмо|Первоначальное сообщение|Оригинал сообщения|Оригинальное письмо' },
  { kind: 'original', locale: 'uk', clients: OUTLOOK, source: CATALOGUES, phrases: 'Оригінальне повідомлення|Вихідне повідомлення|Початкове повідомлення|Первинне повідомлення' },
  { kind: 'original', locale: 'bg', clients: OUTLOOK, source: CATALOGUES, phrases: 'Оригинално писмо|Оригинално съобщение|Първоначално съобщение' },
  { kind: 'original', locale: 'sr', clients: OUTLOOK, source: CATALOGUES, phrases: 'Оригинална порука|Originalna poruka|изворна порука|izvorna poruka|Изворна порука|Izvorna poruka|Оригинална порака' },
  { kind: 'original', locale: 'hr', clients: OUTLOOK, source: CATALOGUES, phrases: 'Izvorna poruka|Originalna poruka|Izvornik' },
  { kind: 'original', locale: 'sl', clients: OUTLOOK, source: CATALOGUES, phrases: 'Izvirno sporočilo|Izvorno sporočilo|Prvotno sporočilo|Originalno sporočilo' },
  { kind: 'original', locale: 'et', clients: OUTLOOK, source: CATALOGUES, phrases: 'Esialgne kiri|Algupärane sõnum|Originaalkiri|Algne sõnum|Algne kiri|Algteade|Originaalsõnum' },
  { kind: 'original', locale: 'lv', clients: OUTLOOK, source: CATALOGUES, phrases: 'Sākotnējā vēstule|Oriģinālais ziņojums|Sākotnējais ziņojums|Sākotnējais ziņojums' },
  { kind: 'original', locale: 'lt', clients: OUTLOOK, source: CATALOGUES, phrases: 'Originalus laiškas|Pradinis pranešimas|Pirminis laiškas|Pradinis laiškas' },
  { kind: 'original', locale: 'el', clients: OUTLOOK, source: CATALOGUES, phrases: 'Αρχικό μήνυμα|Αρχικό email|Πρωτότυπο μήνυμα' },
  { kind: 'original', locale: 'he', clients: OUTLOOK, source: CATALOGUES, phrases: 'הודעה מקורית|ההודעה המקורית' },
  { kind: 'original', locale: 'ar', clients: OUTLOOK, source: CATALOGUES, phrases: 'الرسالة الأصلية|رسالة أصلية|الرسالة الأساسية|الرسالة الاصلية' },
  { kind: 'original', locale: 'fa', clients: OUTLOOK, source: CATALOGUES, phrases: 'پیام اصلی' },
  { kind: 'original', locale: 'ja', clients: OUTLOOK, source: CATALOGUES, phrases: '元のメッセージ|オリジナルのメッセージ|オリジナルメッセージ|元のメール|原文|元メッセージ|Original Message|送信されたメッセージ' },
  { kind: 'original', locale: 'zh-CN', clients: 'Outlook, QQ, 163, Foxmail', source: CATALOGUES, phrases: '原始邮件|原始信息|原始消息|原邮件|原邮件信息|原始信件|邮件原件|邮件原文|回复的原邮件|原始郵件|回复的邮件|答复邮件' },
  { kind: 'original', locale: 'zh-TW', clients: OUTLOOK, source: CATALOGUES, phrases: '原始郵件|原始信件|原始訊息|原信件|原郵件' },
  { kind: 'original', locale: 'ko', clients: 'Outlook, Daum, Naver', source: CATALOGUES, phrases: '원본 메시지|원본 메일|원래 메시지|원본메일|원본메시지|원본 이메일|원본 편지' },
  { kind: 'original', locale: 'th', clients: OUTLOOK, source: CATALOGUES, phrases: 'ข้อความเดิม|ข้อความต้นฉบับ' },
  { kind: 'original', locale: 'vi', clients: OUTLOOK, source: CATALOGUES, phrases: 'Thư gốc|Tin nhắn gốc|Thông điệp gốc|Tin gốc' },
  { kind: 'original', locale: 'id', clients: OUTLOOK, source: CATALOGUES, phrases: 'Pesan Asli|Isi Pesan Asli|Pesan Awal' },
  { kind: 'original', locale: 'ms', clients: OUTLOOK, source: CATALOGUES, phrases: 'Mesej Asal' },
  { kind: 'original', locale: 'hi', clients: OUTLOOK, source: CATALOGUES, phrases: 'मौलिक संदेश|मूल संदेश' },
  { kind: 'original', locale: 'ca', clients: OUTLOOK, source: CATALOGUES, phrases: 'Missatge original|Missatge Original' },
  { kind: 'original', locale: 'gl', clients: OUTLOOK, source: CATALOGUES, phrases: 'Mensaxe orixinal' },
  { kind: 'original', locale: 'eu', clients: OUTLOOK, source: CATALOGUES, phrases: 'Jatorrizko mezua' },
  { kind: 'original', locale: 'mul', clients: 'Evolution, Roundcube', source: CATALOGUES, phrases: 'ପ୍ରକୃତ ସନ୍ଦେଶ|නැවුම් පණිවිඩය|मौलिक सन्देश|اره استوزه|Messaç origjinâl|Bunteachtaireacht|ئەسلى ئۇچۇر|ئەسلىي خەت|వాస్తన సందేశం|Messatge d origina|Mensax orixinal|യഥാര്‍ഥമായ സന്ദേശം|യഥാര്‍ഥ സന്ദേശം|मुळ संदेश|खरा संदेश|Mensache orichinal|Aryhinalny list|প্ৰকৃত বাৰ্তা|Original-Message|សារ​ដើម|Oorspronklike boodskap|Mensaxe orixinal|Originala mesaĝo|Origina mesaĝo|Orijinal məktub|Арыгінальнае паведамленне|Upprunaleg skilaboð|Upprunalegt skeyti|Mesazhi Origjinal|Mesazhi orgjinal|Neges Wreiddiol|An teachtaireacht bhunaidh|Asl xat|Бастапқы хат|მიმდინარე შეტყობინება|ორიგინალი შეტყობინება|საწყისი შეტყობინება|Առաջին հաղորդագրությունը|Kemennadenn orin|Peyama orîjînal|Uppruna boð|Oarspronklik Berjocht|মূল বার্তা|മൂല സന്ദേശം|யதார்த்த செய்தி|மூல செய்தி|மூல அஞ்சல்|ಮೂಲ ಸಂದೇಶ|મૂળ સંદેશો|ਅਸਲੀ ਸੁਨੇਹਾ' },

  { kind: 'end', locale: 'en', clients: 'mutt, Gnus, Horde, The Bat!', source: SEEN, phrases: 'End forwarded message|End of forwarded message|End of forwarded mail|End of original message text|End of original message|End Forward|End of Forwarded|End of included message|End message|End original message' },
  { kind: 'end', locale: 'de', clients: 'Horde', source: CATALOGUES, phrases: 'Ende der weitergeleiteten Nachricht|Ende weitergeleitete Nachricht|Ende der Originalnachricht' },
  { kind: 'end', locale: 'fr', clients: 'Horde', source: CATALOGUES, phrases: 'Fin du message transféré|Fin du message réexpédié|Fin du message original' },
  { kind: 'end', locale: 'es', clients: 'Horde', source: CATALOGUES, phrases: 'Fin del mensaje reenviado|Terminar mensaje reenviado|Fin de mensaje reenviado' },
  { kind: 'end', locale: 'pt', clients: 'Horde', source: CATALOGUES, phrases: 'Final da mensagem encaminhada|Finalizar mensagem reenviada|Fim da mensagem encaminhada|Fim da mensagem reencaminhada' },
  { kind: 'end', locale: 'it', clients: 'Horde', source: CATALOGUES, phrases: 'Fine messaggio inoltrato|Fine del messaggio inoltrato' },
  { kind: 'end', locale: 'nl', clients: 'Horde', source: CATALOGUES, phrases: 'Einde doorgestuurd bericht|Einde van doorgestuurd bericht' },
  { kind: 'end', locale: 'mul', clients: 'Horde', source: CATALOGUES, phrases: 'Slut på vidarebefordrat meddelande|Slutning af videresendt besked|Slutt på videresendt melding|Slutt vidaresendt melding|Välitetty viesti päättyy|Koniec przekazanej wiadomości|Konec přeposlané zprávy|Koniec preposlanej správy|Vége a továbbított levélnek|Továbbított levél vége|Završi proslijeđenu poruku|Kraj proslijeđene poruke|Konec posredovanega sporočila|Edastatud kirja lõpp|Pārsūtītās vēstules beigas|Persiųsto laiško pabaiga|Fi del missatge reenviat|Fin da mensaxe reenviada|Amaitu birbidalitako mezua|İletilen iletinin sonu|Akhir pesan yang diteruskan|Ljúka framsendu skeyti' },
  { kind: 'end', locale: 'ru', clients: 'Yandex, Horde', source: SEEN, phrases: 'Завершение пересылаемого сообщения|Конец пересылаемого сообщения|Конец пересылаемого письма|Завершение пересылаемого письма|Конец переадресованного сообщения|Кiнець пересланого лист|Кінець пересланого листа|Край на препратеното писмо|Заврши ја препратената порака' },
  { kind: 'end', locale: 'mul', clients: 'Horde', source: CATALOGUES, phrases: 'Τέλος προωθημένου μηνύματος|إنهاء الرسائل المحولة|انهاء الرسائل المحولة|انتهای پیغام ارجاع شده|転送するメッセージは以上です|結束轉寄郵件|结束转发的邮件|完成轉寄郵件|전달 편지 끝|จบการส่งต่อข้อความ' },

  { kind: 'above', locale: 'en', clients: 'Zendesk, Freshdesk, Jira, Help Scout', source: SEEN, phrases: 'Please type your reply above this line|Reply above this line|Please reply above this line|Type your reply above this line|Write above this line to reply|Respond above this line|Add your reply above this line|Do not write below this line|Reply ABOVE THIS LINE to add a comment to this request|Please do not write below this line|To reply, type above this line|In replies all text above this line is added to the ticket', open: true },
  { kind: 'above', locale: 'mul', clients: 'Zendesk, Freshdesk', source: SEEN, phrases: 'Bitte geben Sie Ihre Antwort über dieser Zeile ein|Bitte antworten Sie über dieser Linie|Antworten Sie oberhalb dieser Zeile|Veuillez saisir une réponse au-dessus de cette ligne|Répondez au-dessus de cette ligne|Escriba su respuesta por encima de esta línea|Responda por encima de esta línea|Por favor, escriba su respuesta encima de esta línea|Digite a sua resposta acima desta linha|Responda acima desta linha|Por favor, digite sua resposta acima desta linha|Digitare la risposta sopra questa riga|Rispondi sopra questa riga|Typ uw antwoord boven deze regel|Skriv ditt svar ovanför denna rad|Skriv dit svar over denne linje|Wpisz odpowiedź powyżej tej linii|この行より上に返信を入力してください|请在此行上方输入回复|이 줄 위에 답장을 입력하세요', open: true },
];
