/** English: what is said of rules that cannot be read and of their examples. */

/** `{typed}` is what stands there, `{choices}` what may, `{line}` where, `{more}` how many further things are wrong. */
export const ruleTextsEn = {
  fault: {
    no_condition: 'a condition is missing: without one the rule would apply to every mail.',
    no_action: 'say what the rule does.',
    no_field: '“{typed}” does not begin with a part of a mail: {choices}.',
    no_comparison: 'behind the part of the mail a comparison is missing at “{typed}”: {choices}.',
    no_value: 'say what it is compared with.',
    no_header: 'say which header: header X-Priority is 1.',
    only_is: 'the class can only be compared by “is”: {choices}.',
    no_class: '“{typed}” is no class of mail; there are {choices}.',
    no_route: 'there is no route “{typed}”; there are {choices}.',
    log_route:
      '“{typed}”: rules cannot lead mail to a logging address, which is for colleagues; possible are {choices}.',
    no_such_action: '“{typed}” is no action; there are {choices}.',
    no_person: '“{typed}”: nobody active has this e-mail or name; there are {choices}.',
    no_priority: '“{typed}” names no priority; there are {choices}.',
    no_template: '“{typed}”: there is no such template; there are {choices}.',
    too_long: 'this is too long; split it into two rules.',
    too_many_rules: 'only the first {typed} rules are looked at.',
    same_name:
      'another rule is called “{typed}” too, and only the first of them counts; give this one a name of its own.',
    no_example:
      '“{typed}” is no example. Write yes: or no:, then parts of a mail (from: …; subject: …) or a Message-ID.',
    back_reference:
      'the pattern “{typed}” refers back to one of its groups (\\1), which can take for ever; write it without.',
    look_around:
      'the pattern “{typed}” looks ahead or behind ((?=…), (?<…)), which is not allowed; write it without.',
    pattern_too_long: 'the pattern is longer than 300 characters; make it shorter.',
    pattern_too_large: 'the pattern “{typed}” repeats too much; use smaller numbers in {} or fewer groups.',
    patterns_too_large: 'the patterns of all rules together are too large; shorten some or use “contains”.',
    bad_pattern:
      'the pattern “{typed}” cannot be read: a bracket is open, or \\, *, + or ? stands in a wrong place.',
  },
  line: 'Line {line}: ',
  more: ' (and {more} more)',
  noExamples: 'can be read; no examples yet',
  right: 'examples that come out right: {right} of {all}',
  shouldFit: 'the rule should fit and does not',
  shouldNot: 'the rule fits and should not',
  notStored: 'this mail is not in the book',
};

export type RuleTexts = typeof ruleTextsEn;
