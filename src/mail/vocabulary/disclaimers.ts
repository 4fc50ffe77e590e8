/**
 * How the notices begin that companies and gateways put below every mail: confidentiality, virus scan, environment.
 * A paragraph near the end of a mail that opens so, and all that follows it, is no part of what the sender wrote.
 */

export interface DisclaimerSet {
  /** BCP 47 language. */
  readonly locale: string;
  readonly source: string;
  /** Alternatives separated by `|`; matched folded at the start of a paragraph. */
  readonly opens: string;
}

const SEEN = 'mails of companies and gateways';

// One language per row.
// prettier-ignore
export const DISCLAIMERS: readonly DisclaimerSet[] = [
  { locale: 'en', source: SEEN, opens: 'disclaimer|confidentiality notice|confidentiality note|confidentiality:|privileged and confidential|legal disclaimer|legal notice|important notice|this e-mail and any|this email and any|this message and any|this message and its|this e-mail and its|this email and its|this e-mail message and any|this email message and any|this e-mail (including|this email (including|this message (including|the information contained in this|the information in this e-mail|the information in this email|the contents of this e-mail|the contents of this email|the content of this e-mail|the content of this email|this communication may contain|this communication is intended|this e-mail is confidential|this email is confidential|this message is intended|this e-mail is intended|this email is intended|this message contains confidential|this e-mail contains confidential|this email contains confidential|this message may contain confidential|this e-mail may contain|this email may contain|this message w/attachments|this transmission is intended|this email has been scanned|this e-mail has been scanned|this email has been checked for viruses|this email was scanned|please consider the environment|think before you print|save paper|virus-free|if you are not the intended recipient|notice: this|caution: this email is intended|any views or opinions|this electronic message' },
  { locale: 'de', source: SEEN, opens: 'diese e-mail enthält vertrauliche|diese e-mail kann vertrauliche|diese nachricht enthält vertrauliche|diese e-mail und alle|diese nachricht ist vertraulich|diese e-mail ist vertraulich|diese mail enthält vertrauliche|der inhalt dieser e-mail|die information in dieser e-mail|die in dieser e-mail|vertraulichkeitshinweis|rechtlicher hinweis|haftungsausschluss|virenfrei|bitte denken sie an die umwelt|diese e-mail wurde von avast' },
  { locale: 'fr', source: SEEN, opens: "ce message et toutes les pièces|ce message et ses pièces|ce courriel et toutes|ce message (et|ce message électronique|ce mail et|ce message est confidentiel|cet e-mail et|ce courrier électronique|avis de confidentialité|les informations contenues dans ce|l'intégrité de ce message|pensez à l'environnement|pensez à l’environnement|garanti sans virus|sans virus|ce courriel est confidentiel" },
  { locale: 'es', source: SEEN, opens: 'este mensaje y sus archivos|este correo electrónico y|este mensaje se dirige|este mensaje va dirigido|este mensaje contiene información|aviso legal|aviso de confidencialidad|la información contenida en este|el contenido de este|este e-mail y|este mensaje puede contener|este correo electrónico contiene|libre de virus|antes de imprimir|nota de confidencialidad|cláusula de confidencialidad' },
  { locale: 'pt', source: SEEN, opens: 'esta mensagem e seus anexos|esta mensagem pode conter|esta mensagem, incluindo|esta mensagem contém|este e-mail e|esta mensagem e quaisquer|aviso legal|aviso de confidencialidade|as informações contidas nest|o conteúdo desta|este email e|livre de vírus|antes de imprimir|esta mensagem é confidencial|esta mensagem é destinada' },
  { locale: 'it', source: SEEN, opens: "questo messaggio e|le informazioni contenute in quest|questa e-mail e|il contenuto di quest|avviso di riservatezza|ai sensi del d.lgs|ai sensi dell|ai sensi del regolamento|questo messaggio di posta|questa email|nota di riservatezza|privo di virus|le informazioni trasmesse|questo messaggio è" },
  { locale: 'nl', source: SEEN, opens: 'dit bericht kan|dit e-mailbericht|deze e-mail is|deze e-mail en|de informatie in dit|de informatie verzonden|dit bericht is|de inhoud van dit|deze e-mail kan|virusvrij|denk aan het milieu|dit bericht en|vertrouwelijkheidsverklaring' },
  { locale: 'sv', source: SEEN, opens: 'detta e-postmeddelande|detta meddelande kan|detta meddelande är|detta e-brev|virusfri|denna e-post' },
  { locale: 'da', source: SEEN, opens: 'denne e-mail|denne mail kan|denne meddelelse kan|virusfri' },
  { locale: 'nb', source: SEEN, opens: 'denne e-posten|denne meldingen kan|denne e-post' },
  { locale: 'fi', source: SEEN, opens: 'tämä sähköposti|tämä viesti on tarkoitettu|tämä viesti saattaa' },
  { locale: 'pl', source: SEEN, opens: 'niniejsza wiadomość|ta wiadomość i|ta wiadomość może|treść tej wiadomości|informacja zawarta w|informacje zawarte w|wolne od wirusów|niniejszy e-mail|uwaga: treść' },
  { locale: 'cs', source: SEEN, opens: 'tento e-mail|tato zpráva|obsah této zprávy|informace obsažené v|bez virů' },
  { locale: 'sk', source: SEEN, opens: 'táto správa|tento e-mail|obsah tejto správy' },
  { locale: 'hu', source: SEEN, opens: 'ez az e-mail|ez az üzenet|jelen üzenet|vírusmentes' },
  { locale: 'ro', source: SEEN, opens: 'acest mesaj|acest e-mail|acest email|informațiile conținute' },
  { locale: 'tr', source: SEEN, opens: 'bu e-posta|bu elektronik posta|bu mesaj|yasal uyarı|gizlilik' },
  { locale: 'ru', source: SEEN, opens: 'настоящее сообщение|это сообщение и|данное сообщение|информация, содержащаяся в|это электронное сообщение|настоящее электронное|без вирусов|данное электронное' },
  { locale: 'uk', source: SEEN, opens: 'це повідомлення|цей лист|це електронне' },
  { locale: 'el', source: SEEN, opens: 'το παρόν μήνυμα|το μήνυμα αυτό|αυτό το μήνυμα|το παρόν ηλεκτρονικό' },
  { locale: 'ja', source: SEEN, opens: 'このメールには|本メールには|本電子メール|このメッセージには|本メールは' },
  { locale: 'zh', source: SEEN, opens: '本邮件及其附件|此邮件及其|本电子邮件|免责声明|本郵件|此電子郵件|保密声明' },
  { locale: 'ko', source: SEEN, opens: '이 메일은|본 메일은|이 전자우편|본 이메일은' },
];
