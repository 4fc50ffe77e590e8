/** German: what Casebook says on a cell that it puts back or leaves with a question. `{…}` are filled in. */
import type { EditNotes } from './en';

export const editNotesDe: EditNotes = {
  machine: '„{typed}“ wurde zurückgenommen: Casebook füllt diese Spalte und findet Zeilen über sie.',
  machinePasted:
    'Casebook füllt diese Spalte und findet Zeilen über sie. Das Eingefügte kann Bezüge zerstören: rückgängig machen (Strg+Z) oder den alten Wert über Datei > Versionsverlauf holen.',
  oneOf: '„{typed}“ wurde zurückgenommen: möglich ist {choices}.',
  person:
    '„{typed}“ wurde zurückgenommen: niemand im Blatt {users} hat diese E-Mail oder diesen Namen oder ist aktiv.',
  date: '„{typed}“ wurde zurückgenommen: bitte ein Datum wie {example} schreiben.',
  address: '„{typed}“ wurde zurückgenommen: das ist keine E-Mail-Adresse.',
  addressTaken:
    '„{typed}“ gehört schon zu {owner}. Bitte die beiden Kontakte in der Seitenleiste zusammenlegen oder eine andere Adresse nehmen.',
  needsAddress: 'Bitte die E-Mail eintippen: dann wird diese Zeile ein Kontakt und bekommt ihre ID.',
  noCase: '„{typed}“ wurde zurückgenommen: diesen Fall gibt es nicht. Bitte eine Nummer wie C-12 eintippen.',
  sameCase: '„{typed}“ wurde zurückgenommen: die beiden sind schon ein Fall.',
  mergeHere:
    '„{typed}“ wurde zurückgenommen: zum Zusammenlegen die Nummer des anderen Falls in die Spalte {column} eintippen.',
  statusInUse:
    '„{typed}“ wurde zurückgenommen: Fälle haben noch den Status „{status}“. Geben Sie ihnen einen anderen und ändern Sie dann die Liste.',
  heldDone: '„{typed}“ wurde zurückgenommen: diese Mail ist schon bearbeitet.',
  setting: '„{typed}“ wurde zurückgenommen: diese Einstellung nimmt {expects}.',
  number: '„{typed}“ wurde zurückgenommen: bitte eine Zahl von Stunden schreiben oder leer lassen.',
  language:
    '„{typed}“ ist kein Sprachcode. Schreiben Sie en, pt-BR oder ja, oder lassen Sie das Feld leer für jede Sprache.',
  tooMany:
    'Casebook hat nur die ersten {rows} Zeilen dieser Eingabe geprüft. Den Rest bitte in kleineren Teilen einfügen.',
  follows: 'Was diese Eingabe sonst noch auslöst, folgt in einigen Minuten.',
};
