/** Japanese: what is said of rules that cannot be read and of their examples. */
import type { RuleTexts } from './en';

export const ruleTextsJa: RuleTexts = {
  fault: {
    no_condition: '条件がありません。条件がないと、すべてのメールに当てはまります。',
    no_action: '処理を書いてください。',
    no_field:
      '「{typed}」はメールの部分の名前で始まっていません：{choices}（日本語では 差出人、宛先、件名 など）。',
    no_comparison:
      '「{typed}」の前に比較の言葉がありません：{choices}（日本語では 含む、等しい、始まる など）。',
    no_value: '何と比べるかを書いてください。',
    no_header: 'ヘッダーの名前を書いてください。例：ヘッダー X-Priority 等しい 1',
    only_is: '種類は「等しい」でだけ比べられます：{choices}',
    no_class: '「{typed}」というメールの種類はありません。使えるもの：{choices}',
    no_route: 'ルート「{typed}」はありません。あるもの：{choices}',
    log_route:
      '「{typed}」：記録用アドレスは社内の人のためのもので、ルールで送ることはできません。使えるもの：{choices}',
    no_such_action:
      '「{typed}」という処理はありません。使えるもの：{choices}（日本語では ルート、担当者、タグ など）',
    no_person: '「{typed}」：このメールアドレスや名前の有効な人がいません。いる人：{choices}',
    no_priority: '「{typed}」という優先度はありません。使えるもの：{choices}',
    no_template: '「{typed}」：そのテンプレートはありません。あるもの：{choices}',
    too_long: '長すぎます。2 つのルールに分けてください。',
    too_many_rules: '最初の {typed} 個のルールだけを見ます。',
    same_name:
      '「{typed}」という名前のルールがほかにもあり、最初のものだけが使われます。別の名前を付けてください。',
    no_example:
      '「{typed}」は例になっていません。はい: または いいえ: の後に、メールの部分（差出人: …; 件名: …）か Message-ID を書いてください。',
    back_reference:
      'パターン「{typed}」は前のグループを参照しています（\\1）。終わらないことがあるため使えません。',
    look_around: 'パターン「{typed}」は前後を先読みしています（(?=…)、(?<…)）。使えません。',
    pattern_too_long: 'パターンが 300 文字を超えています。短くしてください。',
    pattern_too_large: 'パターン「{typed}」は繰り返しが多すぎます。{} の数やグループを減らしてください。',
    patterns_too_large:
      'すべてのルールのパターンを合わせると大きすぎます。短くするか「含む」を使ってください。',
    bad_pattern: 'パターン「{typed}」が読めません。括弧が閉じていないか、\\、*、+、? の位置が違います。',
  },
  line: '{line} 行目：',
  more: '（ほか {more} 件）',
  noExamples: '読めます。例はまだありません',
  right: '正しい例：{right} / {all}',
  shouldFit: '当てはまるべきですが、当てはまりません',
  shouldNot: '当てはまりますが、当てはまるべきではありません',
  notStored: 'このメールはブックにありません',
};
