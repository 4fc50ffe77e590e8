/** Deutsch: wie Mails hereinkommen, als Liste zum Abhaken. */
import type { RoutingTexts } from './en';

export const routingDe: RoutingTexts = {
  title: 'Mails hereinleiten',
  open: 'Mails hereinleiten…',
  public: 'Öffentliche Adresse',
  publicNote: 'Kein Nutzer, Alias oder Gruppe darf sie haben',
  receiving: 'Empfangsadresse',
  plus: 'Geht ohne Regel',
  rule: 'Admin-Konsole: jede Adresse',
  filter: 'Gmail, mit der Empfangsadresse',
  check: 'Prüfen',
  notes:
    'Google braucht bis zu 24 Stunden, um eine Regel anzuwenden. Ein Postfach empfängt höchstens 60 Mails in der Minute, 3.600 in der Stunde und 86.400 am Tag.',
  step: {
    go: 'Apps → Google Workspace → Gmail → Standardrouting',
    add: 'Konfigurieren oder Weitere Regel hinzufügen',
    match: 'Einzelner Empfänger: die öffentliche Adresse',
    header: 'Header: X-Gm-Original-To hinzufügen',
    replace: 'Envelope-Empfänger ändern → Empfänger ersetzen: die Empfangsadresse',
    spam: 'Wahlweise: Spamfilter für diese Nachricht umgehen',
    also: 'Wahlweise: weitere Empfänger hinzufügen, etwa das Team',
    all: 'Für erkannte und nicht erkannte Adressen ausführen',
    save: 'Speichern: Die Regel steht in der Tabelle',
    make: 'Filter anlegen, An: die öffentlichen Adressen mit OR verbunden',
    label: 'Label Casebook/In anwenden',
    write: 'Von außen an die öffentliche Adresse schreiben',
    arrives: 'Die Mail kommt unter Casebook/In an',
    made: 'In fünf Minuten: Casebook/Done und ein Fall',
  },
  test: {
    send: 'Diese Adresse testen',
    look: 'Noch einmal nachsehen',
    mail: 'Diese Mail prüft, ob Mails an diese Adresse bei Casebook ankommen. Sie macht keinen Fall. Niemand muss etwas tun.',
    dailyOn: 'Jeden Tag testen',
    dailyOff: 'Nicht mehr jeden Tag',
    by: 'Jeden Tag getestet von',
    waiting: 'wartet; das Postfach wird alle paar Minuten gelesen',
    seconds: n => `nach ${n} s`,
    minutes: n => `nach ${n} min`,
    hop: {
      sent: 'Gesendet',
      arrived: 'Im Routing-Postfach angekommen',
      labelled: 'Mit dem Label Casebook/In',
      made: 'Würde ein Fall',
    },
    fault: {
      bounced:
        'Sie kam zu Ihnen zurück: Die Adresse ist nicht bekannt. Die Regel gilt noch nicht (bis zu 24 Stunden), oder „Für erkannte und nicht erkannte Adressen ausführen“ fehlt.',
      not_arrived:
        'Sie ist nach 15 Minuten nicht angekommen. Bitte die Regel ansehen (einzelner Empfänger, Empfänger ersetzen); Google braucht bis zu 24 Stunden. Die E-Mail-Protokollsuche der Admin-Konsole sagt, wohin sie ging. Regeln nur für Mail von außen prüft man von außen.',
      own_copy:
        'Gmail zeigt nur die gesendete Kopie, weil Absender und Empfänger dasselbe Postfach sind. Bitte jemand anderen mit Admin-Rechten klicken lassen.',
      spam: 'Gmail hat sie in den Spam gelegt. Bitte in der Regel „Spamfilter für diese Nachricht umgehen“ anhaken.',
      no_label:
        'Sie kam ohne das Label an. Bitte das An des Filters mit der öffentlichen Adresse vergleichen.',
      not_polled:
        'Niemand hat nach ihr gesehen: Das Postfach wird nicht gelesen. Siehe den Zustand von Casebook auf der Startseite.',
      wrong_route:
        'Sie wurde für Mail eines anderen Wegs gehalten. Bitte in der Regel „Header X-Gm-Original-To hinzufügen“ anhaken und die Adresse im Blatt Wege vergleichen.',
      no_case: 'Sie kam an, würde aber kein Fall:',
    },
  },
};
