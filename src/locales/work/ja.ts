/** Japanese: work that goes on after the click that asked for it. */
import type { WorkTexts } from './en';

export const workJa: WorkTexts = {
  title: 'バックグラウンド',
  running: (d, t) => `会話を記録中: ${t}通中${d}通`,
  finished: (d, t) => `会話を記録しました: ${t}通中${d}通`,
  stopped: (d, t) => `${t}通中${d}通で止まりました`,
  gone: { one: '#通はすでにありません', other: '#通はすでにありません' },
  go: '続ける',
  rows: {
    part: (d, t) => `${t}行中${d}`,
    running: n => `行を移動中: ${n}行`,
    finished: n => `${n}行を移動しました`,
    stopped: n => `${n}行で止まりました`,
  },
  held: {
    running: n => `保留メールを却下中: ${n}通`,
    finished: n => `保留メールを却下しました: ${n}通`,
    stopped: n => `保留メール${n}通で止まりました`,
    dismissed: {
      one: '該当する保留メール#通を却下しました。',
      other: '該当する保留メール#通を却下しました。',
    },
    reread: {
      one: '保留メール#通の内容は消えているため、Gmailから読み直します。',
      other: '保留メール#通の内容は消えているため、Gmailから読み直します。',
    },
  },
  archives: {
    running: (d, t) => `外したユーザーのアーカイブ閲覧を停止中: ${t}件中${d}件`,
    finished: (d, t) => `外したユーザーのアーカイブ閲覧を停止しました: ${t}件中${d}件`,
    stopped: (d, t) => `アーカイブ${t}件中${d}件で止まりました`,
  },
  restLater: '残りはバックグラウンドで続けます。',
  later: {
    one: '#件のメールをバックグラウンドで記録しています。',
    other: '#件のメールをバックグラウンドで記録しています。',
  },
  goesOn: '続けています。',
};
