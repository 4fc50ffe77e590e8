/** Closing formulas (`Best regards`, `Mit freundlichen Grüßen`), by language: what follows them is name and signature. */

export interface SignOffSet {
  /** BCP 47 language. */
  readonly locale: string;
  readonly source: string;
  /** Alternatives separated by `|`; matched folded at the start of a short line. */
  readonly phrases: string;
}

const SEEN = 'letters and mails';

// One language per row.
// prettier-ignore
export const SIGN_OFFS: readonly SignOffSet[] = [
  { locale: 'en', source: SEEN, phrases: 'best regards|kind regards|regards|warm regards|warmest regards|many thanks|thanks|thank you|thanks and regards|thanks & regards|cheers|best|best wishes|sincerely|yours sincerely|sincerely yours|yours faithfully|yours truly|respectfully|cordially|all the best|with kind regards|with best regards|thx|br|rgds|kr' },
  { locale: 'de', source: SEEN, phrases: 'mit freundlichen grüßen|mit freundlichen gruessen|freundliche grüße|viele grüße|beste grüße|liebe grüße|herzliche grüße|mit besten grüßen|mit freundlichem gruß|gruß|grüße|schöne grüße|mfg|vg|lg|hochachtungsvoll|freundliche grüsse|beste grüsse' },
  { locale: 'fr', source: SEEN, phrases: 'cordialement|bien cordialement|très cordialement|bien à vous|sincères salutations|salutations|meilleures salutations|cdt|cdlt|amicalement|merci|bonne journée|bonne réception|respectueusement' },
  { locale: 'es', source: SEEN, phrases: 'saludos|un saludo|saludos cordiales|un cordial saludo|atentamente|cordialmente|muchas gracias|gracias|reciba un cordial saludo|atte' },
  { locale: 'pt', source: SEEN, phrases: 'atenciosamente|att|cordialmente|cumprimentos|com os melhores cumprimentos|melhores cumprimentos|abraços|abraço|obrigado|obrigada|saudações|grato|grata|sds' },
  { locale: 'it', source: SEEN, phrases: 'cordiali saluti|distinti saluti|saluti|un saluto|grazie|cordialmente|buona giornata' },
  { locale: 'nl', source: SEEN, phrases: 'met vriendelijke groet|met vriendelijke groeten|vriendelijke groet|vriendelijke groeten|groeten|groet|hartelijke groet|mvg|hoogachtend|met hartelijke groet|bedankt' },
  { locale: 'sv', source: SEEN, phrases: 'med vänlig hälsning|med vänliga hälsningar|vänliga hälsningar|vänligen|hälsningar|mvh|tack' },
  { locale: 'da', source: SEEN, phrases: 'med venlig hilsen|venlig hilsen|mange hilsner|hilsen|de bedste hilsner|mvh|vh' },
  { locale: 'nb', source: SEEN, phrases: 'med vennlig hilsen|vennlig hilsen|hilsen|beste hilsener|mvh' },
  { locale: 'fi', source: SEEN, phrases: 'ystävällisin terveisin|terveisin|parhain terveisin|kiitos|yt' },
  { locale: 'pl', source: SEEN, phrases: 'z poważaniem|pozdrawiam|z wyrazami szacunku|pozdrowienia|dziękuję|serdecznie pozdrawiam|łączę pozdrowienia' },
  { locale: 'cs', source: SEEN, phrases: 's pozdravem|s přátelským pozdravem|děkuji|hezký den|s úctou|pozdrav' },
  { locale: 'sk', source: SEEN, phrases: 's pozdravom|ďakujem|s úctou' },
  { locale: 'hu', source: SEEN, phrases: 'üdvözlettel|tisztelettel|köszönettel|üdv|köszönöm' },
  { locale: 'ro', source: SEEN, phrases: 'cu stimă|cu respect|mulțumesc|cu considerație|toate cele bune' },
  { locale: 'tr', source: SEEN, phrases: 'saygılarımla|saygılarımızla|iyi çalışmalar|teşekkürler|sevgiler|selamlar|iyi günler' },
  { locale: 'ru', source: SEEN, phrases: 'с уважением|с наилучшими пожеланиями|спасибо|с благодарностью' },
  { locale: 'uk', source: SEEN, phrases: 'з повагою|дякую|з найкращими побажаннями' },
  { locale: 'bg', source: SEEN, phrases: 'с уважение|поздрави|благодаря' },
  { locale: 'sr', source: SEEN, phrases: 'srdačan pozdrav|s poštovanjem|pozdrav|срдачан поздрав|с поштовањем|lijep pozdrav|lep pozdrav' },
  { locale: 'el', source: SEEN, phrases: 'με εκτίμηση|με φιλικούς χαιρετισμούς|χαιρετισμούς|ευχαριστώ|φιλικά' },
  { locale: 'he', source: SEEN, phrases: 'בברכה|תודה|בכבוד רב' },
  { locale: 'ar', source: SEEN, phrases: 'مع التحية|تحياتي|مع أطيب التحيات|وتفضلوا بقبول|شكرا|مع خالص التحية' },
  { locale: 'ja', source: SEEN, phrases: '以上|よろしくお願いいたします|よろしくお願い致します|敬具' },
  { locale: 'zh', source: SEEN, phrases: '此致|敬礼|祝好|顺祝商祺|谢谢|謝謝|敬祝|祝商祺' },
  { locale: 'ko', source: SEEN, phrases: '감사합니다|드림|올림' },
];
