/** Brazilian Portuguese: the rules, tested and tried. */
import type { RulesTexts } from './en';

export const rulesPtBr: RulesTexts = {
  open: 'Regras',
  title: 'Regras',
  test: 'Testar todas as regras',
  none: 'Ainda não há regras. Escreva uma na aba Regras da planilha.',
  tested: { one: '# regra testada com seus exemplos', other: '# regras testadas com seus exemplos' },
  right: 'Todas podem ser lidas, e todos os exemplos dão certo.',
  wrong: { one: '# regra tem algo errado.', other: '# regras têm algo errado.' },
  off: 'desativada',
  noExamples: 'ainda sem exemplos',
  trial: {
    title: (days: string) => `Teste com os últimos ${days} dias`,
    note: 'Decide de novo os e-mails da caixa de roteamento pelas regras atuais e mostra o que seria diferente. Nada mais é gravado.',
    start: 'Experimentar as regras',
    again: 'Experimentar de novo',
    look: 'Olhar de novo',
    waiting: 'A caixa de roteamento começa na próxima leitura, em alguns minutos.',
    begun: 'Os e-mails estão sendo contados.',
    running: (d: string, t: string) => `${d} de ${t} e-mails verificados`,
    stopped: (d: string) =>
      `Parou após ${d} e-mails. Experimente de novo. Se parar outra vez, o registro de execuções da conta da caixa de roteamento diz por quê.`,
    looked: { one: '# e-mail verificado', other: '# e-mails verificados' },
    different: { one: '# e-mail teria outro destino', other: '# e-mails teriam outro destino' },
    same: 'Nenhum e-mail teria outro destino.',
    by: (who: string) => `Pedido por ${who}`,
  },
};
