// Conversations: each mailbox of DIR/volume/mbox goes through `casebook import`, with the damage that its labels ask for
// (In-Reply-To and References lost or cut, the subject's prefix changed), and the cases are held against the true threads.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One row of the labels: `message_id`, `true_thread`, `mbox`, `date`, and `degraded` with the headers to give. */
const rowsOf = file =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line));

/** The mails of an mbox as latin1 text, which keeps every byte, by Message-ID. */
function mailsById(file) {
  const mails = readFileSync(file, 'latin1').split(/^(?=From .*\d{4}\r?$)/m);
  return new Map(mails.flatMap(mail => idOf(mail).map(id => [id, mail])));
}

const idOf = mail => /^message-id:\s*(<[^>]*>)/im.exec(mail)?.slice(1) ?? [];

/** The mail with the headers that its label gives in place of its own. */
function damaged(mail, { in_reply_to: inReplyTo, references, subject }) {
  const end = /\r?\n\r?\n/.exec(mail)?.index ?? mail.length;
  const kept = mail
    .slice(0, end)
    .replace(/^(?:in-reply-to|references|subject):.*(?:\r?\n[ \t].*)*\r?\n?/gim, '');
  const given = [
    `Subject: =?UTF-8?B?${Buffer.from(subject).toString('base64')}?=`,
    ...(inReplyTo.length ? [`In-Reply-To: ${inReplyTo.join(' ')}`] : []),
    ...(references.length ? [`References: ${references.join('\n\t')}`] : []),
  ];
  return `${kept.trimEnd()}\n${given.join('\n')}${mail.slice(end)}`;
}

/** Which case Casebook puts each message into; one that is in no case stands alone. */
function casesByCasebook(mails, folder) {
  const [mbox, log] = [join(folder, 'mails.mbox'), join(folder, 'log.jsonl')];
  writeFileSync(mbox, mails.join(''), 'latin1');
  execFileSync(
    process.execPath,
    ['build/casebook.mjs', 'import', mbox, '--out', join(folder, 'book.xlsx'), '--log', log, '--json'],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  return new Map(rowsOf(log).map(({ messageId, caseId }) => [`<${messageId}>`, caseId || messageId]));
}

/** What following References and In-Reply-To alone would do, message by message: the newest that is known decides. */
function casesByReferences(rows) {
  const cases = new Map();
  for (const { message_id: id, degraded } of rows) {
    const named = [...degraded.references, ...degraded.in_reply_to].reverse();
    cases.set(id, cases.get(named.find(other => cases.has(other))) ?? id);
  }
  return cases;
}

const pairs = groups => {
  const sizes = new Map();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
};

/** Pairs of messages that are together in truth, as told, and in both. */
function pairCounts(rows, cases) {
  const told = rows.map(row => cases.get(row.message_id) ?? row.message_id);
  const truth = rows.map(row => row.true_thread);
  return {
    together: pairs(truth),
    told: pairs(told),
    both: pairs(rows.map((_, index) => `${told[index]} ${truth[index]}`)),
  };
}

const scoreOf = counts => {
  const sum = name => counts.reduce((total, count) => total + count[name], 0);
  const precision = sum('told') === 0 ? 1 : sum('both') / sum('told');
  const recall = sum('together') === 0 ? 1 : sum('both') / sum('together');
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
};

/** Pairwise precision, recall and F1 of each reader over all mailboxes; null where there are none. */
export function scoreThreads(folder, part) {
  const labels = join(folder, 'volume', `${part}.jsonl`);
  if (!existsSync(labels)) return null;
  const rows = rowsOf(labels).sort((a, b) => Date.parse(a.date) - Date.parse(b.date));
  const counts = { casebook: [], references: [] };
  for (const mbox of new Set(rows.map(row => row.mbox))) {
    const mails = mailsById(join(folder, 'volume', 'mbox', `${mbox}.mbox`));
    const labelled = rows.filter(row => row.mbox === mbox && mails.has(row.message_id));
    const scratch = mkdtempSync(join(tmpdir(), 'casebook-eval-'));
    try {
      const given = labelled.map(row => damaged(mails.get(row.message_id), row.degraded));
      counts.casebook.push(pairCounts(labelled, casesByCasebook(given, scratch)));
      counts.references.push(pairCounts(labelled, casesByReferences(labelled)));
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  }
  return {
    cases: rows.length,
    readers: { casebook: scoreOf(counts.casebook), references: scoreOf(counts.references) },
  };
}
