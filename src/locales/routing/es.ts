/** Español: cómo llevar los correos, como lista. */
import type { RoutingTexts } from './en';

export const routingEs: RoutingTexts = {
  title: 'Llevar el correo',
  open: 'Llevar el correo…',
  public: 'Dirección pública',
  publicNote: 'Ningún usuario, alias ni grupo puede tenerla',
  receiving: 'Dirección de recepción',
  plus: 'Funciona sin regla',
  rule: 'Consola: cada dirección pública',
  filter: 'Gmail, con la de recepción',
  check: 'Comprobar',
  notes:
    'Google tarda hasta 24 horas en aplicar una regla. Un buzón recibe como máximo 60 correos por minuto, 3600 por hora y 86 400 al día.',
  step: {
    go: 'Aplicaciones → Google Workspace → Gmail → Enrutamiento predeterminado',
    add: 'Configurar o Añadir otra regla',
    match: 'Un solo destinatario: la dirección pública',
    header: 'Encabezados: añadir X-Gm-Original-To',
    replace: 'Cambiar destinatario del sobre → Reemplazar: la de recepción',
    spam: 'Opcional: omitir el filtro de spam para este mensaje',
    also: 'Opcional: añadir más destinatarios, como el equipo',
    all: 'Realizar en direcciones reconocidas y no reconocidas',
    save: 'Guardar: la regla aparece en la tabla',
    make: 'Crear un filtro, Para: las direcciones públicas unidas por OR',
    label: 'Aplicar la etiqueta Casebook/In',
    write: 'Escribir desde fuera a la dirección pública',
    arrives: 'El correo llega bajo Casebook/In',
    made: 'En cinco minutos: Casebook/Done y un caso',
  },
  test: {
    send: 'Probar esta dirección',
    look: 'Mirar otra vez',
    mail: 'Este correo prueba si los mensajes a esta dirección llegan a Casebook. No crea ningún caso. Nadie tiene que hacer nada.',
    dailyOn: 'Probar cada día',
    dailyOff: 'No probar más cada día',
    by: 'La prueba cada día',
    waiting: 'en espera; el buzón se lee cada pocos minutos',
    seconds: n => `tras ${n} s`,
    minutes: n => `tras ${n} min`,
    hop: {
      sent: 'Enviado',
      arrived: 'Llegó al buzón de enrutamiento',
      labelled: 'Con la etiqueta Casebook/In',
      made: 'Sería un caso',
    },
    fault: {
      bounced:
        'Le ha vuelto: la dirección no se conoce. La regla aún no se aplica (hasta 24 horas) o falta «Realizar en direcciones reconocidas y no reconocidas».',
      not_arrived:
        'No ha llegado en 15 minutos. Mire la regla (un solo destinatario, reemplazar destinatario); Google tarda hasta 24 horas en aplicarla. La búsqueda de registros de correo de la consola dice adónde fue. Las reglas solo para correo de fuera se prueban escribiendo desde fuera.',
      own_copy:
        'Gmail solo muestra la copia enviada, porque remitente y receptor son el mismo buzón. Pida a otro administrador que pulse el botón.',
      spam: 'Gmail lo puso en Spam. Marque «Omitir el filtro de spam para este mensaje» en la regla.',
      no_label: 'Llegó sin la etiqueta. Compare el Para del filtro con la dirección pública.',
      not_polled:
        'Nadie lo ha buscado: el buzón no se está leyendo. Vea el estado de Casebook en la página inicial.',
      wrong_route:
        'Se tomó por correo de otra ruta. Marque «Añadir encabezado X-Gm-Original-To» en la regla y compare la dirección en la hoja Rutas.',
      no_case: 'Llegó, pero no sería un caso:',
    },
  },
};
