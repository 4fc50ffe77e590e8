/** French: what is said of rules that cannot be read and of their examples. */
import type { RuleTexts } from './en';

export const ruleTextsFr: RuleTexts = {
  fault: {
    no_condition: 'il manque une condition : sans elle, la règle vaudrait pour tout courriel.',
    no_action: 'dites ce que fait la règle.',
    no_field:
      '« {typed} » ne commence pas par une partie d’un courriel : {choices} (ou en français : expéditeur, destinataire, objet …).',
    no_comparison:
      'après la partie du courriel, il manque une comparaison à « {typed} » : {choices} (ou contient, est, commence par …).',
    no_value: 'dites à quoi comparer.',
    no_header: 'dites quel en-tête : en-tête X-Priority est 1.',
    only_is: 'la classe ne se compare que par « est » : {choices}.',
    no_class: '« {typed} » n’est pas une classe de courriel ; il y a {choices}.',
    no_route: 'il n’y a pas de route « {typed} » ; il y a {choices}.',
    log_route:
      '« {typed} » : une règle ne peut mener un courriel à une adresse d’enregistrement, réservée aux collègues ; possibles : {choices}.',
    no_such_action: '« {typed} » n’est pas une action ; il y a {choices} (ou route, attribuer, étiquette …).',
    no_person: '« {typed} » : personne d’actif n’a cette adresse ou ce nom ; il y a {choices}.',
    no_priority: '« {typed} » n’est pas une priorité ; il y a {choices}.',
    no_template: '« {typed} » : ce modèle n’existe pas ; il y a {choices}.',
    too_long: 'c’est trop long ; faites-en deux règles.',
    too_many_rules: 'seules les {typed} premières règles sont lues.',
    same_name:
      'une autre règle s’appelle aussi « {typed} », et seule la première compte ; donnez à celle-ci un nom propre.',
    no_example:
      '« {typed} » n’est pas un exemple. Écrivez oui: ou non:, puis des parties d’un courriel (de: … ; objet: …) ou un Message-ID.',
    back_reference:
      'le motif « {typed} » renvoie à un de ses groupes (\\1), ce qui peut ne jamais finir ; écrivez-le sans cela.',
    look_around:
      'le motif « {typed} » regarde devant ou derrière ((?=…), (?<…)), ce qui n’est pas permis ; écrivez-le sans cela.',
    pattern_too_long: 'le motif dépasse 300 caractères ; raccourcissez-le.',
    pattern_too_large:
      'le motif « {typed} » répète trop ; prenez de plus petits nombres dans {} ou moins de groupes.',
    patterns_too_large:
      'les motifs de toutes les règles ensemble sont trop grands ; raccourcissez-en ou prenez « contient ».',
    bad_pattern:
      'le motif « {typed} » est illisible : une parenthèse est ouverte, ou \\, *, + ou ? est mal placé.',
  },
  line: 'Ligne {line} : ',
  more: ' (et {more} de plus)',
  noExamples: 'lisible ; pas encore d’exemples',
  right: 'exemples justes : {right} sur {all}',
  shouldFit: 'la règle devrait s’appliquer et ne s’applique pas',
  shouldNot: 'la règle s’applique et ne devrait pas',
  notStored: 'ce courriel n’est pas dans le classeur',
};
