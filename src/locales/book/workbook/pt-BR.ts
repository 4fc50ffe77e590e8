/** Brazilian Portuguese: what Casebook writes into and about the workbook. */
import type { WorkbookWords } from './words';

export const workbookPtBr: WorkbookWords = {
  machineNote:
    'O Casebook preenche esta coluna e localiza as linhas por ela. Leia e ordene à vontade; não a edite.',
  headerNote:
    'O Casebook localiza cada coluna pelo cabeçalho. Mova colunas e adicione as suas, mas mantenha os cabeçalhos na linha 1.',
  views: {
    mine: 'Meus',
    unassigned: 'Sem responsável',
    overdue: 'Vencidos',
    waiting: 'Aguardando o cliente',
    held: 'Retidos, a decidir',
    openTasks: 'Tarefas abertas',
  },
  beforeUpdate: 'antes da atualização de',
  archiveTitle: '{book} arquivo {name}',
  archivedText: '(O texto está no arquivo {name}.)',
  wholeText: '[O texto não cabe em uma célula. Texto completo: {url}]',
};
