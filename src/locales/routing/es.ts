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
};
