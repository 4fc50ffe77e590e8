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
};
