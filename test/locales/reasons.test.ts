/** The ledger's reasons in the reader's language: every sentence in each, and none that the pipeline no longer writes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES, reasonIn } from '../../src/locales';
import { REASONS, unknownIn } from '../../src/locales/reasons';
import { expectLinear } from '../growth';

const slots = (sentence: string): readonly string[] => [...(sentence.match(/\{\d[~?]?\}/g) ?? [])].sort();

test.each(LOCALES)('each sentence in %s names what the English one names', locale => {
  const wrong = Object.entries(REASONS.en).filter(
    ([name, sentence]) =>
      slots(REASONS[locale][name as keyof typeof REASONS.en]).join() !== slots(sentence).join(),
  );
  expect(wrong).toEqual([]);
});

const sources = (folder: string): string =>
  readdirSync(folder, { withFileTypes: true })
    .map(entry => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? sources(path) : readFileSync(path, 'utf8');
    })
    .join('\n');

test('no sentence stands there that nothing writes', () => {
  const root = join(__dirname, '../../src');
  const written = ['intake', 'crm'].map(folder => sources(join(root, folder))).join('\n');
  const stale = Object.values(REASONS.en).filter(sentence => {
    const words = sentence.split(/\{\d[~?]?\}|[();:,“”]/).map(part => part.trim());
    return words.some(part => part.length > 12 && !written.includes(part) && !PUT_TOGETHER.test(part));
  });
  expect(stale).toEqual([]);
});

/** The pipeline puts these together of parts. */
const PUT_TOGETHER =
  /^(new (case|lead)|delivery (failed|delayed) (for|with status)|with status|opened by|acknowledgement queued with template)/;

const LONG =
  'sent by a colleague to C-12: answers b1@acme.example; colleague; the case is open again; tagged vip by rule “VIPs”';

test('a reason made of several sentences is said in each language, names and figures as they are', () => {
  expect(reasonIn('en', LONG)).toBe(LONG);
  expect(reasonIn('de', LONG)).toBe(
    'von einem Kollegen zu C-12 gesendet: antwortet auf b1@acme.example; Kollege; der Fall ist wieder offen; Tags vip durch Regel “VIPs”',
  );
  expect(
    reasonIn(
      'ja',
      'forwarded by ana@x.example: logged on bob@y.example and on C-7 (token of C-7; the token is ours), credited to ana@x.example (account e-mail); 3 more recipients are left out',
    ),
  ).toBe(
    'ana@x.example が転送: bob@y.example と C-7 に記録 (C-7 の識別子; 識別子は自社のものです)、ana@x.example の実績 (アカウントのアドレス); ほかの宛先 3 件は省略',
  );
});

test('words that are none of ours stay as they stand, and are named to whoever asks', () => {
  expect(reasonIn('fr', 'the moon is full; same subject')).toBe('the moon is full; même objet');
  expect(unknownIn('the moon is full; same subject')).toEqual(['the moon is full']);
  expect(unknownIn('not acknowledged: the moon is full')).toEqual(['not acknowledged: the moon is full']);
});

test('a long text of brackets and semicolons is read in a time that grows with its length', () => {
  for (const part of ['; (', 'logged on ', '; (logged on '])
    expectLinear(part.repeat(20_000), text => reasonIn('pt-BR', text));
});
