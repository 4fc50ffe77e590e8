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
  restLater: '残りはバックグラウンドで続けます。',
  later: {
    one: '残り#通をバックグラウンドで記録しています。',
    other: '残り#通をバックグラウンドで記録しています。',
  },
  goesOn: '続けています。',
};
