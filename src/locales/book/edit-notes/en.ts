/** English: what Casebook says on a cell that it puts back or leaves with a question. `{…}` are filled in. */

export const editNotesEn = {
  machine: '“{typed}” was put back: Casebook fills this column and finds rows by it.',
  machinePasted:
    'Casebook fills this column and finds rows by it. What was pasted here may break links: undo it (Ctrl+Z), or bring the old value back with File > Version history.',
  oneOf: '“{typed}” was put back: it has to be one of {choices}.',
  person: '“{typed}” was put back: nobody on the tab {users} has this e-mail or name, or is active.',
  date: '“{typed}” was put back: write a date such as {example}.',
  address: '“{typed}” was put back: it is no e-mail address.',
  addressTaken:
    '“{typed}” belongs to {owner} already. Merge the two contacts in the side panel, or use another address.',
  needsAddress: 'Type the e-mail address: then this row becomes a contact and gets its ID.',
  noCase: '“{typed}” was put back: there is no such case. Type a number such as C-12.',
  sameCase: '“{typed}” was put back: the two are one case already.',
  mergeHere:
    '“{typed}” was put back: to merge this case, type the other case’s number into the column {column}.',
  statusInUse:
    '“{typed}” was put back: cases still have the status “{status}”. Give them another one, then change the list.',
  heldDone: '“{typed}” was put back: this mail has been taken up already.',
  setting: '“{typed}” was put back: this setting takes {expects}.',
  number: '“{typed}” was put back: write a number of hours, or leave it empty.',
  language: '“{typed}” is no code of a language. Write en, pt-BR or ja, or leave it empty for any language.',
  tooMany: 'Casebook has looked at the first {rows} rows of this edit only. Paste the rest in smaller parts.',
  follows: 'The rest of what this edit brings about follows within some minutes.',
};

export type EditNotes = Readonly<Record<keyof typeof editNotesEn, string>>;
