// When a verdict is right, per set. Each judge takes what is expected and what a reader said (null when it said nothing)
// and returns marks; a mark is undefined where the case says nothing about it, and `right` is the one that counts.

/** White space and invisible characters do not matter. */
const flat = value =>
  String(value ?? '')
    .replace(/[\u0000\ufeff\u200b-\u200f\u202a-\u202e]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
const low = value => flat(value).toLowerCase();
const addressOf = person => low(typeof person === 'string' ? person : person?.address);
const nameOf = person => low(person?.name).replace(/^["']+|["']+$/g, '');
const peopleOf = list =>
  (list ?? [])
    .map(person => addressOf(person) || `n:${nameOf(person)}`)
    .sort()
    .join('|');
const fileNames = list =>
  (list ?? [])
    .map(file => flat(file.filename ?? file.name))
    .sort()
    .join('|');
const withoutMarks = text => flat(String(text ?? '').replace(/^[> ]+/gm, ''));
const linesOf = text =>
  String(text ?? '')
    .split('\n')
    .map(flat)
    .filter(line => line !== '');

const SUBJECT_PREFIX =
  /^(\[[^\]]{1,40}\]|(re|aw|antw|sv|vs|r|res|rif|odp|ynt|fwd?|fw|wg|tr|rv|i|enc|pd|vl|vb|πρθ|απ)\s?(\[\d+\])?\s?[:：])\s*/i;
const matterOf = subject => {
  let matter = low(subject);
  for (let found = SUBJECT_PREFIX.exec(matter); found; found = SUBJECT_PREFIX.exec(matter))
    matter = matter.slice(found[0].length).trim();
  return matter.replace(/\s*[[(]fwd[\])]$/i, '');
};

const when = (says, mark) => (says ? mark() : undefined);

/** Right: a forward is found with its sender, subject and body; for other mail, none is claimed. Dates as wall-clock time. */
function forward(want, got) {
  const found = got?.forwarded ?? null;
  if (!want.forwarded) return { negative: true, right: got !== null && found === null };
  const sender = () => {
    if (found === null) return false;
    if (want.from_any) return want.from_any.map(low).includes(addressOf(found.from));
    if (want.from?.address) return addressOf(found.from) === low(want.from.address);
    return want.from ? nameOf(found.from) === nameOf(want.from) : true;
  };
  const body = () => {
    if (want.body) return withoutMarks(found?.text) === withoutMarks(want.body);
    if (want.body_contains) return withoutMarks(found?.text).includes(withoutMarks(want.body_contains));
    return want.body_startswith
      ? withoutMarks(found?.text).startsWith(withoutMarks(want.body_startswith).slice(0, 140))
      : undefined;
  };
  const marks = {
    negative: false,
    found: found !== null,
    from: sender(),
    name: when(want.from?.address && want.from?.name, () => nameOf(found?.from) === nameOf(want.from)),
    to: when(
      want.to ?? want.to_addresses,
      () => peopleOf(found?.to) === peopleOf(want.to ?? want.to_addresses),
    ),
    cc: when(want.cc, () => peopleOf(found?.cc) === peopleOf(want.cc)),
    subject: when(
      'subject' in want,
      () => found !== null && matterOf(found.subject) === matterOf(want.subject),
    ),
    date: when(
      want.date_local,
      () => (found?.date ?? '').slice(0, want.date_local.length) === want.date_local,
    ),
    body: body(),
  };
  return { ...marks, right: marks.found && marks.from && marks.subject !== false && marks.body !== false };
}

/** Right: the sender's own words, give or take optional lines. A quoted line shown is a leak, a written one missing a loss. */
function reply(want, got) {
  if (got === null) return { right: false, exact: false, leak: false, loss: true, empty: true };
  const wanted = linesOf(want.expected_visible_text);
  const optional = new Set((want.optional_lines ?? []).map(flat));
  const all = flat(got.newText);
  const counted = linesOf(got.newText).filter(line => wanted.includes(line) || !optional.has(line));
  const leaks = quote => {
    const line = flat(quote).replace(/^(> ?)+/, '');
    return line.length >= 12 && all.includes(line);
  };
  return {
    right: flat(counted.join(' ')) === flat(wanted.join(' ')) || all === flat(want.expected_with_signature),
    exact: all === flat(want.expected_visible_text),
    leak: (want.must_not_contain ?? []).some(leaks),
    loss: wanted.some(line => line.length > 2 && !all.includes(line)),
    empty: all === '' && wanted.length > 0,
  };
}

const SAID = { normal: 'human', own_loop: 'auto_reply', read_receipt: 'auto_reply' };

/** Right: the class is among those accepted. Worst: a person's mail taken for a machine's. */
function auto(want, got) {
  const said = SAID[got?.class] ?? got?.class ?? 'nothing';
  const right = (want.accept ?? [want.expected]).includes(said);
  return {
    kind: want.expected,
    right,
    falseMachine: want.expected === 'human' && !right && (said === 'bounce' || said === 'auto_reply'),
  };
}

/** Right: sender, recipients, subject, text and names of files. */
function mime(want, got) {
  if (want.robustness_only) return { right: got !== null };
  const marks = {
    from: want.from_any
      ? want.from_any.map(low).includes(addressOf(got?.from))
      : when('from' in want, () => addressOf(got?.from) === addressOf(want.from)),
    to: when(want.to, () => peopleOf(got?.to) === peopleOf(want.to)),
    cc: when(want.cc, () => peopleOf(got?.cc) === peopleOf(want.cc)),
    subject: when('subject' in want, () => flat(got?.subject) === flat(want.subject)),
    text: when(want.text_contains?.length, () =>
      want.text_contains.every(text => flat(got?.text).includes(flat(text))),
    ),
    attachments: when(want.attachments, () => fileNames(got?.attachments) === fileNames(want.attachments)),
  };
  return { ...marks, right: got !== null && Object.values(marks).every(mark => mark !== false) };
}

export const judges = { forward, reply, auto, mime };
