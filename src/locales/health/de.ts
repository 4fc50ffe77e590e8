/** Deutsch: ob es Casebook gut geht, und was zu tun ist, wo nicht. */
import type { HealthTexts } from './en';

export const healthDe: HealthTexts = {
  title: 'Zustand von Casebook',
  level: { good: 'Alles in Ordnung', watch: 'Bitte ansehen', bad: 'Muss behoben werden' },
  lastPoll: 'Postfach zuletzt gelesen',
  took: seconds => `dauerte ${seconds} s`,
  waiting: 'Mails, die noch zu lesen sind',
  oldest: when => `die älteste kam: ${when}`,
  gap: 'Mails ohne Zeile in der Tabelle',
  noGap: 'Jede Mail hat ihre Zeile in der Tabelle.',
  trigger: 'Das Postfach wird gelesen',
  triggerKind: { minutes: 'alle 5 Minuten', hourly: 'einmal in der Stunde' },
  cells: 'Belegte Zellen der Tabelle',
  archives: names => `Archive: ${names}`,
  percent: value => `${value} %`,
  today: 'Heute verbrauchte Laufzeit',
  gmailToday: 'Heute verbrauchte Gmail-Aufrufe',
  whenLow: percent => `ab ${percent} % wird von jeder Mail weniger behalten, zuletzt warten Mails`,
  answers: { one: '# Eingangsbestätigung gesendet', other: '# Eingangsbestätigungen gesendet' },
  failures: { one: '# gescheiterter Lauf', other: '# gescheiterte Läufe' },
  held: 'Zurückgehaltene Mails nach Grund',
  version: version => `Casebook ${version}`,
  cause: {
    permission: 'eine Berechtigung fehlt',
    quota: 'eine Grenze von Google ist erreicht',
    google: 'Google hat nicht geantwortet',
    book: 'die Tabelle muss repariert werden',
    unknown: 'ein Fehler',
  },
  alarm: {
    subject: 'Casebook kann sein Postfach nicht lesen',
    lead: (account, runs) =>
      `Casebook hat ${runs}-mal nacheinander vergeblich versucht, ${account} zu lesen. Keine Mail ist verloren: Sie wartet unter ihrem Label.`,
    foot: 'Casebook schreibt dies höchstens einmal am Tag. Wie es jetzt steht, sagt die Funktion checkHealth im Skripteditor.',
  },
  step: {
    snippet: 'Von jeder Mail wird nur der Anfang behalten, ohne ihre Dateien.',
    metadata: 'Von jeder Mail werden nur Absender, Empfänger und Betreff behalten.',
    pause: 'Neue Mails werden nicht gelesen.',
  },
  scarce: {
    cells: 'Zellen der Tabelle',
    trigger_time: 'Laufzeit eines Tages',
    gmail: 'Gmail-Aufrufe eines Tages',
  },
  what: {
    never_polled: 'Das Postfach wurde noch nicht gelesen.',
    silent: minutes => `Das Postfach wurde seit ${minutes} Minuten nicht gelesen.`,
    failing: (runs, cause) => `Läufe, die nacheinander scheiterten: ${runs} (${cause}).`,
    paused: minutes => `Nach Läufen, die nur auf Fehler stießen, ruht das Postfach noch ${minutes} Minuten.`,
    unauthorised: 'Eine Berechtigung, die Casebook braucht, fehlt.',
    triggers_gone: functions => `Trigger fehlen: ${functions}.`,
    hourly: 'Das Postfach wird nur einmal in der Stunde gelesen.',
    backlog: (mails, minutes) =>
      `Mails, die noch zu lesen sind: ${mails}. Die älteste wartet seit ${minutes} Minuten.`,
    gap: mails => `Mails mit Label, aber ohne Zeile in der Tabelle: ${mails}.`,
    no_upkeep: hours => `Der tägliche Lauf blieb seit ${hours} Stunden aus.`,
    cells: percent => `Die Tabelle hat ${percent} % der Zellen belegt, die Google erlaubt.`,
    trigger_time: percent =>
      `Die Läufe von heute haben ${percent} % der Zeit verbraucht, die Google erlaubt.`,
    meter: (step, scarce, percent) =>
      `${step} Eine Grenze von Google ist nah (${scarce}: ${percent} % verbraucht).`,
    errors: mails => `Mails, die Casebook nicht verarbeiten konnte: ${mails}.`,
    setting: (name, value) => `Die Einstellung „${name}“ kann nicht „${value}“ sein.`,
    rule: (name, fault) => `Die Regel „${name}“ wird übergangen. ${fault}`,
    route_test: (address, hop, next) => `Der Test von ${address} scheiterte bei „${hop}“. ${next}`,
    no_daily_test: hours => `Der tägliche Test der Wege wurde seit ${hours} Stunden nicht gesendet.`,
  },
  next: {
    never_polled:
      'Warten Sie fünf Minuten. Bleibt es so, führen Sie im Skripteditor die Funktion install aus.',
    silent: account =>
      `Melden Sie sich als ${account} an, führen Sie im Skripteditor die Funktion install aus und erlauben Sie, was Google fragt: Ein neues Passwort oder eine entzogene Berechtigung hält den Trigger an.`,
    permission: account =>
      `Melden Sie sich als ${account} an, führen Sie im Skripteditor die Funktion install aus und erlauben Sie alles, was Google fragt. Keine Mail geht verloren: Sie wartet unter ihrem Label.`,
    passes: 'Das gibt sich von selbst: Mails warten unter ihrem Label und werden später gelesen.',
    book: 'Reparieren Sie die oben genannte Stelle der Tabelle, oder führen Sie die Funktion install aus, die Blätter und Kopfzeilen wiederherstellt.',
    unknown:
      'Führen Sie im Skripteditor die Funktion pollMailbox aus und schicken Sie ihr Protokoll an den Betreuer von Casebook.',
    paused:
      'Danach wird es von selbst wieder gelesen. Um es sofort zu versuchen, führen Sie im Skripteditor die Funktion pollMailbox aus.',
    unauthorised: url => `Erlauben Sie es hier, mit dem Konto des Eingangspostfachs: ${url}`,
    triggers_gone: 'Führen Sie im Skripteditor die Funktion install mit dem Konto des Eingangspostfachs aus.',
    hourly:
      'Führen Sie im Skripteditor uninstall und dann install aus: Ein dort angelegter Trigger darf alle 5 Minuten laufen.',
    backlog: 'Nichts ist verloren. Wächst die Zahl, sehen Sie zuerst die anderen Befunde hier an.',
    gap: 'Legen Sie die Mails, die der letzte Eintrag „reconcile“ im Blatt Ereignisse nennt, wieder unter Casebook/In.',
    no_upkeep:
      'Führen Sie im Skripteditor die Funktion install aus: Sie legt einen fehlenden Trigger neu an.',
    cells:
      'Ab 65 % wandert alte Mail von selbst in Archive, soweit ihre Fälle abgeschlossen sind. Löschen Sie leere Spalten und eigene Blätter: Sie zählen mit.',
    trigger_time:
      'Ist sie verbraucht, warten Mails bis morgen. Leiten Sie weniger Mails in dieses Postfach, oder teilen Sie die Routen auf.',
    meter_cells:
      'Nichts geht verloren: Die Mail selbst bleibt in Gmail, und was wartet, wird gelesen, sobald wieder Platz ist. Löschen Sie leere Spalten und eigene Blätter.',
    meter_day:
      'Nichts geht verloren: Die Mail selbst bleibt in Gmail. Es endet von selbst 24 Stunden nach dem ersten Lauf des Tages; was wartet, wird dann gelesen.',
    errors:
      'Sehen Sie sie im Blatt Zurückgehalten an, und geben Sie frei, was noch einmal versucht werden kann.',
    setting: expects =>
      `Tragen Sie im Blatt Einstellungen Folgendes ein: ${expects}. Bis dahin gilt der Standardwert.`,
    rule: 'Bitte im Blatt Regeln berichtigen: Die Zelle ist gefärbt, und ihre Notiz sagt, was falsch ist.',
    route_test:
      'Bitte nach dem Beheben „Diese Adresse testen“ in der Routing-Anleitung (Einstellungen) drücken.',
    no_daily_test:
      'Bitte in den Einstellungen die Routing-Anleitung öffnen und den täglichen Test wieder einschalten: Wer ihn sandte, ist vielleicht fort.',
  },
};
