/** Japanese: the rules, tested and tried. */
import type { RulesTexts } from './en';

export const rulesJa: RulesTexts = {
  open: 'ルール',
  title: 'ルール',
  test: 'すべてのルールをテスト',
  none: 'ルールはまだありません。ワークブックの「ルール」シートに書いてください。',
  tested: { one: '# 件のルールを例でテストしました', other: '# 件のルールを例でテストしました' },
  right: 'すべて読み取れ、例もすべて正しい結果になります。',
  wrong: { one: '# 件のルールに誤りがあります。', other: '# 件のルールに誤りがあります。' },
  off: 'オフ',
  noExamples: '例はまだありません',
  trial: {
    title: (days: string) => `過去 ${days} 日のメールでの結果`,
    note: 'ルーティング用メールボックスのメールを現在のルールで判定し直し、違いを表示します。ほかには何も書き込みません。',
    start: 'ルールを試す',
    again: 'もう一度試す',
    look: 'もう一度見る',
    waiting: '数分以内の次の読み取りのときに、ルーティング用メールボックスが始めます。',
    begun: 'メールを数えています。',
    running: (d: string, t: string) => `${t} 件中 ${d} 件を確認しました`,
    stopped: (d: string) =>
      `${d} 件で止まりました。もう一度試してください。また止まる場合は、ルーティング用メールボックスのアカウントの実行ログに理由があります。`,
    looked: { one: '# 件のメールを確認しました', other: '# 件のメールを確認しました' },
    different: { one: '# 件のメールの結果が変わります', other: '# 件のメールの結果が変わります' },
    same: '結果が変わるメールはありません。',
    by: (who: string) => `依頼者：${who}`,
  },
};
