cageside = Cageside

## Words for time

time-today = hoy
time-tomorrow = mañana
time-yesterday = ayer
time-in-days = en { $days } { $days ->
    [one] día
   *[other] días
}
time-days-ago = hace { $days } { $days ->
    [one] día
   *[other] días
}
time-in-months = en { $months } meses
time-months-ago = hace { $months } meses
time-in-years = en { $years } años
time-years-ago = hace { $years } años

## Error pages

web-set-up = Este botón no está bien configurado
web-not-found = Esta página no existe.
    .title = Página no encontrada
    .advice = Abra el panel desde su botón en Provet.
web-not-understood = No se pudo leer la solicitud.
    .title = Algo ha fallado
    .advice = Cierre el panel y vuelva a abrirlo desde su botón en Provet.
web-settings-not-found = Esta página no existe o no tiene acceso a ella.
    .title = Página no encontrada
    .advice = Vaya a Configuración y ábrala desde allí.
web-settings-not-understood = No se pudo leer la solicitud. No se cambió nada.
    .title = Algo ha fallado
    .advice = Recargue la página e inténtelo de nuevo.
web-settings-broken = Algo ha fallado por nuestra parte.
    .title = Algo ha fallado
    .advice = Compruebe si se guardó el cambio e inténtelo de nuevo en un momento.
web-to-settings = Ir a Configuración
web-foreign-form = Este formulario ha caducado. No se cambió nada.
    .title = Formulario caducado
    .advice = Recargue la página e inténtelo de nuevo.
web-sign-in = Iniciar sesión
web-signed-out = Se ha cerrado su sesión. No se cambió nada.
    .title = Sesión cerrada
    .advice = Inicie sesión e inténtelo de nuevo.
web-too-large = Es más de lo que se puede enviar de una vez.
    .title = Demasiado largo
    .advice = Acorte el texto e inténtelo de nuevo.
web-broken = Algo ha fallado por nuestra parte.
    .title = Algo ha fallado
    .advice = Inténtelo de nuevo en un momento. Si sigue ocurriendo, envíe el código de abajo a soporte.
web-not-opened = Esta dirección solo funciona si se abre desde un botón de Provet.
    .title = Ábralo desde Provet
    .advice = Vaya a Provet y haga clic en el botón.
web-unknown-clinic = Cageside no está configurado para la clínica de este botón.
    .title = Clínica desconocida
    .advice = Pida a su administrador que añada la aplicación desde el catálogo de Provet y que compruebe que la URL del botón es la que muestra Cageside.
web-unknown-button = Esta clínica no tiene en Cageside ningún botón para esta página.
    .title = Botón desconocido
    .advice = Pida a su administrador que configure el botón en Cageside o que compruebe que su URL en Provet es la que muestra Cageside.
web-closed = El panel ha caducado o se ha cambiado la configuración de su clínica.
    .title = Panel cerrado
    .advice = Recargue Provet y vuelva a abrir el panel.
web-expired = Esta página lleva demasiado tiempo abierta.
    .title = Página caducada
    .advice = Recargue Provet y vuelva a hacer clic en el botón.
web-ended = Un administrador cerró todos los paneles abiertos desde esta página.
    .title = Página caducada
    .advice = Recargue Provet y vuelva a hacer clic en el botón.
web-hookup-many = Han llegado demasiados mensajes para clínicas que nunca se conectaron.
    .title = Demasiados mensajes
    .advice = Envíe el mensaje más tarde.
web-many-records = Se han abierto demasiados registros distintos desde esta página.
    .title = Página caducada
    .advice = Recargue Provet y vuelva a hacer clic en el botón.
web-other-origin = Provet está abierto en una dirección que no está configurada para esta clínica.
    .title = Este panel no se puede mostrar aquí
    .advice = Un administrador puede añadir la dirección en la configuración de Cageside, en «Seguridad de apertura».
web-sender = Esta solicitud procede de una red no permitida.
    .title = No permitido
    .advice = Su operador puede añadir la red a CAGESIDE_CALLBACK_NETWORKS.
web-browser = Los botones en segundo plano solo aceptan solicitudes de los servidores de Provet.
    .title = Abierto en un navegador
    .advice = No se hizo nada. Haga clic en el botón en Provet.
web-future = La hora del botón está en el futuro.
    .title = Los relojes no coinciden
    .advice = Recargue Provet e inténtelo de nuevo. Si sigue ocurriendo, pida a soporte que compruebe el reloj del servidor.
web-bad-hash = El hash de verificación no corresponde a este botón.
    .title = { web-set-up }
    .advice = Pida a su administrador que vuelva a introducir en Provet el salt de verificación del botón, tal como lo muestra Cageside.
web-no-hash = Este botón no envía ningún hash de verificación.
    .title = { web-set-up }
    .advice = Pida a su administrador que active «Add verification hash» para este botón en Provet.
web-no-object = Este botón no indica desde qué registro se abrió.
    .title = { web-set-up }
    .advice = Pida a su administrador que compruebe en Provet el nombre del parámetro del botón. Debe ser «{ $parameter }».
web-no-page = Este botón no indica desde qué página se abrió.
    .title = { web-set-up }
    .advice = Pida a su administrador que compruebe que la URL y el nombre del parámetro del botón en Provet coinciden con los de Cageside.
web-other-tenant = Este botón pertenece a una clínica distinta de la que indica su URL.
    .title = { web-set-up }
    .advice = Pida a su administrador que compruebe que la URL del botón en Provet es la que muestra Cageside.
web-too-many = Hay más registros seleccionados de los que puede mostrar un panel.
    .title = Demasiados seleccionados
    .advice = Seleccione menos en Provet e inténtelo de nuevo.
web-unreadable = Este botón envía algo que no se puede leer.
    .title = { web-set-up }
    .advice = Pida a su administrador que compruebe que la configuración del botón en Provet coincide con la de Cageside.
web-hookup-title = No es un mensaje de hookup
web-hookup-not-json = El cuerpo no es un objeto JSON.
web-hookup-field = Campo { $name }: { $problem }.
web-hookup-other-host = Esta clínica está conectada en otro host. Un operador debe eliminarla aquí antes de que pueda cambiar de host.
web-hookup-host = El host de { $name } no está en la lista de hosts permitidos.
web-hookup-token-url = La ruta de token_url no es el endpoint de tokens de esta clínica.
web-webhook-unreadable = El cuerpo debe ser un formulario o un objeto JSON que nombre una clínica o un objeto.
    .title = No es un webhook
    .advice = Configure el webhook con un tipo de contenido de los que ofrece Provet.
web-webhook-hookup = Este es un mensaje de hookup.
    .title = No es un webhook
    .advice = Envíelo a la URL de hookup.

## A section that fails

web-section-broken = No se pudo mostrar esta sección
web-section-broken-advice = Algo ha fallado por nuestra parte. El resto del panel no se ve afectado.

## Panel frame

layout-loading = Cargando
layout-reload-hint = Guardado. Recargue Provet para ver el cambio.
layout-unsaved-hint = Guardado. Aquí tiene más texto sin guardar: recargue Provet cuando termine para ver el cambio.
layout-provet-not-notified = No se pudo recargar Provet desde aquí. Recargue manualmente la página de Provet.
layout-no-answer = Cageside no respondió. Si estaba guardando, compruebe en Provet si se guardó antes de volver a intentarlo.
layout-reload-offer = Guardado. Recargue Provet cuando quiera ver el cambio.
layout-many-unread = No se pudieron cargar { $count } secciones.
layout-retrying = Nuevo intento en { $seconds } s.
layout-retry-all = Reintentar todo
layout-newer = Hay datos más recientes.
layout-refresh = Actualizar
layout-refreshed = Actualizado desde Provet.
layout-ended = Este panel ha caducado o se ha cerrado. Vuelva a abrirlo desde Provet.
layout-copied = Copiado: { $what }
layout-copy-failed = No se pudo copiar. Seleccione el número y cópielo manualmente.

## Sections that couldn’t be loaded

section-try-again = Reintentar
section-forbidden = Se necesita permiso
section-forbidden-advice = Sin permiso para ver: { $what }. Un administrador puede concederlo en Provet.
section-unreachable = Provet no respondió
section-unreachable-advice = No se pudo cargar: { $what }. Inténtelo de nuevo o consúltelo en Provet.
section-throttled = Provet está ocupado
section-throttled-advice = No se pudo cargar: { $what }. Inténtelo de nuevo en { $seconds } { $seconds ->
    [one] segundo
   *[other] segundos
}.
section-refused = Conexión perdida
section-refused-advice = No se pudo cargar: { $what }. Provet rechazó las credenciales de esta clínica. Un administrador debe volver a añadir Cageside en Provet para restablecer la conexión.
section-not-connected = Sin conexión
section-not-connected-advice = No se pudo cargar: { $what }. Esta clínica aún no está conectada a Provet. Un administrador debe añadir Cageside en Provet.
section-checking = Comprobando la conexión
section-checking-advice = No se pudo cargar: { $what }. Provet rechazó las credenciales de esta clínica y se está comprobando la conexión. Inténtelo de nuevo en unos segundos.
section-sign-in = Vuelva a iniciar sesión
section-sign-in-advice = Ya no tiene la sesión iniciada con Provet. Vuelva a iniciar sesión para ver: { $what }.
section-nonsense = Respuesta inesperada de Provet
section-nonsense-advice = La respuesta no se puede leer: { $what }. Consúltelo en Provet. Si sigue ocurriendo, contacte con soporte.
section-unfiltered = No se pudo verificar la respuesta
section-unfiltered-advice = Provet devolvió registros que no corresponden, así que no se muestra nada: { $what }. Consúltelo en Provet.
section-not-found = No encontrado
section-not-found-advice = No se encuentra en Provet: { $what }. Puede que se haya eliminado o fusionado.
section-rejected = Rechazado por Provet
section-rejected-advice = No se pudo cargar: { $what }. Provet indica:

## Missing data beside other data, in one sentence

unavailable-forbidden = Sin permiso para ver: { $what }.
unavailable-unreachable = No se pudo cargar porque Provet no respondió: { $what }.
unavailable-throttled = No se pudo cargar porque Provet está ocupado: { $what }.
unavailable-unreadable = Respuesta inesperada de Provet, no se puede leer: { $what }.
unavailable-unfiltered = No se pudo verificar porque Provet devolvió registros que no corresponden: { $what }.
unavailable-not-found = No se encuentra en Provet: { $what }.
unavailable-sign-in = Vuelva a iniciar sesión para ver: { $what }.
unavailable-checking = No se pudo cargar porque se está comprobando la conexión con Provet: { $what }.
unavailable-refused = No se pudo cargar porque Provet rechazó la conexión: { $what }.

## Failed writes

write-error-forbidden-advice = No se guardó: { $what }. Cageside no tiene permiso para cambiar esto en Provet. Un administrador puede concederlo allí.
write-error-unreachable = No se pudo contactar con Provet
write-error-unreachable-advice = No se guardó: { $what }. Inténtelo de nuevo.
write-error-unsure = No se pudo confirmar si se guardó
write-error-unsure-advice = Provet no respondió a tiempo: { $what }. Compruebe en Provet si se guardó antes de volver a intentarlo.
write-error-throttled-advice = No se guardó: { $what }. Inténtelo de nuevo en { $seconds } { $seconds ->
    [one] segundo
   *[other] segundos
}.
write-error-refused-advice = No se guardó: { $what }. Provet rechazó las credenciales de esta clínica. Un administrador debe volver a añadir Cageside en Provet para restablecer la conexión.
write-error-not-connected-advice = No se guardó: { $what }. Esta clínica no está conectada a Provet. Un administrador debe añadir Cageside en Provet.
write-error-checking-advice = No se guardó: { $what }. Se está comprobando la conexión con Provet. Inténtelo de nuevo en unos segundos.
write-error-sign-in-advice = No se guardó: { $what }. Ya no tiene la sesión iniciada con Provet. Vuelva a iniciar sesión y guarde otra vez.
write-error-not-found-advice = No se guardó: { $what }. El registro ya no está en Provet. Puede que se haya eliminado o fusionado.
write-error-rejected-advice = No se guardó: { $what }. Provet indica:
write-error-rejected-bare-advice = No se guardó: { $what }. Provet lo rechazó sin indicar el motivo.

## Forms

form-check = Revisar
form-save = Guardar
form-cancel = Cancelar
form-change = Editar
form-review = Compruebe antes de guardar

## Notices

notice-reload-provet = Recargar Provet
link-open = Abrir
link-open-name = Abrir en Provet: { $what }, pestaña nueva
link-new-tab = { $what }, pestaña nueva
link-visit = consulta del { $day }
link-visit-undated = consulta sin fecha
phone-copy = Copiar
phone-copy-name = Copiar { $number }
print-button = Imprimir

## Ages

age-born = nac.
age-not-recorded = edad no registrada
age-birth-unreadable = edad desconocida: fecha de nacimiento { $problem }
age-placeholder = edad desconocida
age-not-born = la fecha de nacimiento está en el futuro
age-death-doubtful = edad dudosa: compruebe la fecha de fallecimiento

## Writes

write-already = Ya estaba guardado.
write-unsent = No se guardó: { $what }. Vuelva a abrir el formulario y guarde otra vez.
write-changed = No se guardó: { $what }. Otra persona ha cambiado este registro. Revíselo e inténtelo de nuevo.

## Visit statuses

status-admitted = Admisión
status-in-progress = En curso
status-ready-for-discharge = Pendiente de alta
status-discharged = Alta médica
status-invoicing = En facturación
status-invoice-paid = Factura pagada
status-finalized = Finalizada
status-draft = Borrador
status-unknown = Estado { $number }
status-unavailable = Estado no disponible

## Patient: identity

patient-what = paciente
patient-record-what = ficha del paciente
names-vets-what = nombres de los veterinarios
names-authors-what = nombres de los autores
names-people-what = nombres de las personas
names-owner-what = nombre del propietario
patient-unnamed = (sin nombre registrado)
patient-in-provet = Abrir en Provet
patient-deceased = Fallecido el { $day }
patient-deceased-undated = Fallecido, la fecha de fallecimiento no se puede leer
patient-deceased-unreadable = Fallecido: { $problem }
patient-merged = Fusionado con el paciente { $id }
patient-merged-named = Fusionado con { $name } (paciente { $id })
patient-merged-unread = Fusionado con otra ficha
patient-merged-open = Abrir la ficha fusionada
patient-insurance = Seguro
patient-blood-group = Grupo sanguíneo
patient-recorded-in-provet = Registrado (véase Provet)
patient-archived = Archivado
patient-not-for-food = No destinado a consumo humano
patient-microchip = Microchip
patient-other-client = La ficha del paciente indica otro propietario
species-dog = perro
species-cat = gato
species-rabbit = conejo
species-horse = caballo
species-guinea-pig = cobaya
species-hamster = hámster
species-rat = rata
species-mouse = ratón
species-ferret = hurón
species-bird = ave
species-cattle = bovino
species-sheep = oveja
species-goat = cabra
species-pig = cerdo
patient-lines-title = Pacientes
patient-number = n.º { $number }
patient-weight-undated = fecha desconocida
patient-weight-not-requested = Abra el paciente para ver el peso.

## Owner

owner-title = Propietario
owner-what = propietario
owner-nothing = No hay ningún propietario registrado.
owner-archived = Archivado
owner-contact-title = Propietario y teléfono
owner-balance-title = Saldo del propietario
owner-balance-none = No hay facturas sin pagar
owner-balance-overdue = Vencido: { $sum }, hasta { $days } { $days ->
    [one] día
   *[other] días
} de retraso
client-unnamed = (sin nombre registrado)

## Critical notes and remarks

notes-title = Notas críticas
notes-what = notas críticas y observaciones
notes-critical = Notas críticas
notes-remarks = Observaciones
notes-no-critical = No hay notas críticas registradas. Compruebe si constan alergias en otra parte de la ficha.
notes-no-critical-client = No hay notas críticas registradas.
notes-accounting = Nota de facturación
notes-changes = { $what }: cambios
diff-removed = eliminado
diff-added = añadido
notes-edit = Editar notas
notes-before = { $what }: ahora
notes-after = { $what }: después de guardar
notes-empty = (vacío)
notes-formatted = Este texto tiene formato. Edítelo en Provet.
notes-changed = Otra persona ha editado esto. Abajo se muestra la versión más reciente.
notes-saved = Guardado.
notes-not-merged = Esta ficha se fusionó con otra. Edite allí las notas.
notes-tags-unread = { $count } { $count ->
    [one] etiqueta no se puede leer. Consúltela en Provet.
   *[other] etiquetas no se pueden leer. Consúltelas en Provet.
}
notes-fields = Campos personalizados
notes-fields-unread = { $count } { $count ->
    [one] campo personalizado no se puede leer. Consúltelo en Provet.
   *[other] campos personalizados no se pueden leer. Consúltelos en Provet.
}
notes-field-yes = Sí
notes-field-no = No

## Weight

weight-title = Peso
weight-what = pesos
weight-new = peso nuevo
weight-nothing = No hay ningún peso registrado.
weight-left-out = { $count } { $count ->
    [one] valor inverosímil oculto.
   *[other] valores inverosímiles ocultos.
}
weight-unread = { $count } { $count ->
    [one] valor no se puede leer. Consúltelo en Provet.
   *[other] valores no se pueden leer. Consúltelos en Provet.
}
weight-none-usable = Ningún peso utilizable: { $count } { $count ->
    [one] valor registrado es inverosímil o no se puede leer.
   *[other] valores registrados son inverosímiles o no se pueden leer.
}
weight-or = o
weight-same-time = { $count } pesos contradictorios a la misma hora
weight-dated-ahead = fecha futura: { $day }
weight-slip-decimal = { $before } el { $day }, ahora { $after }. Compruebe el separador decimal.
weight-slip-pounds = { $before } el { $day }, ahora { $after }. Compruebe la unidad: ¿libras?
weight-older = Solo se muestran los valores más recientes.
weight-over-months = En { $months } { $months ->
    [one] mes
   *[other] meses
}:
weight-since = desde { $kilograms } el { $day }
weight-field = Peso
weight-trend-down = Baja un { $percent } en { $time }: { $before } → { $after }
weight-trend-up = Sube un { $percent } en { $time }: { $before } → { $after }
weight-trend-same = Sin cambios en { $time }: { $after }
weight-trend-one-day = un día
weight-ask-meant = ¿Quiso decir { $kilograms }?
weight-ask-right = ¿Es correcto { $kilograms }?
weight-ask-again = ¿Guardar { $kilograms } otra vez?
weight-odd-today = Hoy ya se registró el mismo peso ({ $at }).
weight-undo = Deshacer
weight-undo-what = eliminación de { $kilograms }
weight-undone = Peso eliminado: { $kilograms }
weight-undo-gone = No se pudo deshacer: { $kilograms }. El peso ya no está en Provet tal como se guardó.
weight-correct-in-provet = Corregir el peso en Provet
weight-save = Guardar { $kilograms }
weight-saved = Peso guardado: { $kilograms }
weight-compared = { $change } respecto a { $before } el { $day }
weight-changed = Otra persona acaba de registrar { $kilograms } ({ $at }). Compárelo antes de guardar.
weight-not-deceased = El paciente ha fallecido, así que aquí no se puede registrar ningún peso.
weight-not-merged = Esta ficha se fusionó con otra. Registre allí el peso.
weight-not-blind = El peso no se puede registrar hasta que la ficha del paciente esté disponible.
weight-impossible = Ese peso no es posible. Compruebe el número.
weight-wrong-empty = Introduzca un peso.
weight-wrong-unit = Introduzca el peso en kilogramos.
weight-wrong-ambiguous = Use una sola coma o un solo punto decimal.
weight-wrong-negative = El peso no puede ser negativo.
weight-wrong-number = Introduzca un número, por ejemplo 12,4.
weight-odd-decimal = El último peso fue { $before }. Compruebe el separador decimal.
weight-odd-pounds = El último peso fue { $before }. ¿Lo ha introducido en libras?
weight-odd-pounds-before = El último peso fue { $before }. ¿Estaba en libras?
weight-odd-change = Gran cambio: { $change } respecto al último peso ({ $before }).
weight-odd-light = Menos de 1 g. Compruebe el separador decimal.

## Vitals

vitals-title = Constantes vitales
vitals-what = constantes vitales
vitals-nothing = No hay constantes vitales registradas.
vitals-none = Sin registrar
vitals-previous = Anterior:
vitals-temperature = Temperatura
vitals-temperature-what = temperaturas
vitals-temperature-value = { $value }°
vitals-heart-rate = Frecuencia cardíaca
vitals-heart-rate-what = frecuencias cardíacas
vitals-heart-rate-value = { $value }{ "\u00A0" }lpm
vitals-respiratory-rate = Frecuencia respiratoria
vitals-respiratory-rate-what = frecuencias respiratorias
vitals-respiratory-rate-value = { $value }{ "\u00A0" }rpm
vitals-body-condition = Condición corporal
vitals-body-condition-what = puntuaciones de condición corporal
vitals-body-condition-value = { $value } (escala no registrada)
vitals-unread = { $count } { $count ->
    [one] valor no se puede leer. Consúltelo en Provet.
   *[other] valores no se pueden leer. Consúltelos en Provet.
}
vitals-dated-ahead = { $count } { $count ->
    [one] valor con fecha futura oculto.
   *[other] valores con fecha futura ocultos.
}
vitals-incomplete = No se comprobaron todos los valores. Puede que en Provet haya otros más recientes.

## Care due

due-title = Cuidados pendientes
due-what = recordatorios
due-nothing = No hay recordatorios pendientes registrados.
due-dead = El paciente ha fallecido, así que no hay nada pendiente.
due-archived = Esta ficha está archivada, así que no hay nada pendiente.
due-merged = Esta ficha se fusionó con otra. Consulte allí lo que está pendiente.
due-untitled = Recordatorio sin título
due-overdue = { $days } { $days ->
    [one] día
   *[other] días
} de retraso
due-undated = sin fecha
due-replaced = sustituido por el recordatorio previsto para el { $by }
due-given = Administrado
due-last = Última administración:
due-perhaps = Posiblemente ya administrado:
due-settled = Hechos o sustituidos
due-vaccinations = Vacunas administradas ({ $count })
due-vaccinations-possible = Vacunas posiblemente administradas ({ $count })
due-vaccinations-planned = Vacunas planificadas ({ $count })
due-batch = lote
due-elsewhere = administrada en otro centro
due-dose-undated = (sin fecha)
due-external-what = vacunas administradas en otro centro
due-by-date-alone = Solo según las fechas previstas: no se pudieron cotejar los recordatorios con las vacunas.
due-older = Solo se muestran los registros más recientes.

## Recent medicines

medicines-title = Medicamentos recientes
medicines-what = medicamentos
medicines-nothing = No hay medicamentos registrados en los últimos { $days } días.
medicines-note = De los últimos { $days } días. Puede que ya no estén vigentes.
medicines-no-instructions = No hay instrucciones registradas.
medicines-older = Solo se muestran las consultas más recientes.
medicines-planned = Planificado, aún no administrado
line-recipient-unnamed = paciente no especificado
line-undone = cantidad cero o línea anulada
line-visit-ahead = la consulta es un borrador o aún no ha tenido lugar
line-possible = Posiblemente administrado: { $why }

## Visits

consultations-title = Consultas
consultations-what = consultas
consultations-nothing = No hay consultas registradas.
consultations-no-complaint = sin motivo registrado
consultations-older = Las consultas más antiguas están en Provet.

## Visit: identity, discharge checklist, items, diagnoses, discharge instructions

consultation-what = consulta
consultation-record-what = consulta
consultation-no-animals = Consulta sin pacientes
consultation-animal-gone = La ficha del paciente no se encontró en Provet.
consultation-animal-not-seen = No se pudo cargar la ficha de este paciente: Provet envió solo una parte de los registros. Consúltela en Provet.
consultation-animals-what = pacientes de esta consulta
consultation-kind-inpatient = Hospitalización
consultation-kind-outpatient = Ambulatoria
consultation-kind-home = Visita a domicilio
consultation-kind-farm = Visita a explotación
consultation-kind-boarding = Residencia
consultation-kind-service = Servicio para mascotas
consultation-kind-unknown = Tipo de consulta desconocido
consultation-other-animal = Otro paciente (n.º { $number })
consultation-alerts-owner = { $owner } (propietario)
consultation-alerts-animals = las notas críticas de los pacientes
consultation-alerts-client = las notas críticas del propietario
consultation-missing-title = Lista de comprobación del alta
consultation-missing-gaps = Falta o se desconoce antes del alta:
consultation-missing-nothing = Lista de comprobación del alta completa
consultation-missing-unavailable-note = Los puntos desconocidos pueden estar registrados. Consúltelos en Provet.
consultation-part-there = Hecho
consultation-part-missing = Falta
consultation-part-unavailable = Desconocido
consultation-part-no-medicines = Sin medicamentos
consultation-part-no-items = Sin conceptos
consultation-part-deceased = No procede (fallecido)
consultation-part-diagnosis = Diagnóstico
consultation-part-note = Nota clínica
consultation-part-instructions = Instrucciones de alta
consultation-part-dosage = Posología de cada medicamento
consultation-part-weight = Peso en esta consulta
consultation-part-price = Precio de cada concepto
consultation-items-title = Conceptos
consultation-items-what = conceptos
consultation-items-nothing = No hay conceptos registrados.
consultation-items-more = Hay más conceptos en Provet.
consultation-items-procedures = Procedimientos
consultation-items-analyses = Análisis de laboratorio
consultation-items-medicines = Medicamentos
consultation-items-supplies = Material
consultation-items-foods = Alimentos
consultation-items-other = Otros conceptos
consultation-items-quantity = Cantidad
consultation-items-price = Precio unitario
consultation-items-no-price = sin precio
consultation-items-planned = previsto para el { $day }, aún no realizado
consultation-total = Total de la factura:
consultation-total-draft = (borrador)
consultation-total-note = Impuestos incluidos, calculado por Provet para toda la factura.
consultation-total-open = Abrir factura
consultation-total-none = Aún no hay factura, así que no hay total.
consultation-total-unavailable = Provet no indica el total de esta factura. Abra la factura en Provet.
consultation-diagnoses-title = Diagnósticos
consultation-diagnoses-what = diagnósticos
consultation-diagnoses-nothing = No hay ningún diagnóstico registrado.
consultation-diagnoses-more = Hay más diagnósticos en Provet.
consultation-diagnoses-nameless = { $count ->
    [one] { $count } diagnóstico no tiene un nombre legible. Consúltelo en Provet.
   *[other] { $count } diagnósticos no tienen un nombre legible. Consúltelos en Provet.
}
consultation-discharge-title = Instrucciones de alta
consultation-discharge-what = instrucciones de alta
consultation-discharge-nothing = No hay instrucciones de alta registradas.
consultation-discharge-more = Hay más instrucciones en Provet.
consultation-discharge-textless = { $count ->
    [one] { $count } instrucción no tiene texto legible. Consúltela en Provet.
   *[other] { $count } instrucciones no tienen texto legible. Consúltelas en Provet.
}

## Visit: status

status-title = Estado de la consulta
status-what = estado de la consulta
status-draft-note = Esta consulta es un borrador.
status-unknown-note = Estado desconocido ({ $number }). Consúltelo en Provet.
status-unavailable-note = El estado no está disponible. Consúltelo en Provet.
status-no-next = Continúe en Provet.
status-move = Pasar a «{ $to }»
status-moved = Ahora en «{ $to }».
status-changed = No se guardó. Otra persona cambió el estado de «{ $seen }» a «{ $now }».

## Visit: clinical notes

note-title = Notas clínicas
note-what = notas clínicas
note-one = nota clínica nueva
note-nothing = No hay notas clínicas registradas.
note-older = Notas anteriores ({ $count })
note-more = Hay más notas en Provet.
note-textless = { $count ->
    [one] { $count } nota no tiene texto legible. Consúltela en Provet.
   *[other] { $count } notas no tienen texto legible. Consúltelas en Provet.
}
note-recipient-unnamed = paciente no especificado
note-undated = sin fecha
note-add = Añadir nota
note-field = Nota
note-animal = Paciente
note-animal-choose = Seleccione un paciente
note-wrong-empty = Introduzca una nota.
note-wrong-animal = Seleccione el paciente al que se refiere esta nota.
note-not-blind = No se pueden añadir notas hasta que la consulta esté disponible.
note-not-merged = La ficha del paciente se fusionó con otra. Añada la nota en Provet.
note-late = { $status }: puede que Provet no acepte una nota nueva.
note-changed = Otra persona ha cambiado esta consulta o sus notas, así que aún no se ha guardado nada. Revíselas antes de guardar.
note-same = Ya existe una nota idéntica.
note-save = Guardar nota
note-saved = Nota guardada.

## Appointments

appointments-title = Próximas citas
appointments-what = citas
appointments-nothing = No hay próximas citas registradas.
appointments-no-time = sin hora
appointments-more = Hay más citas en Provet.
time-age-days = { $days } { $days ->
    [one] día
   *[other] días
}
time-age-weeks = { $weeks } { $weeks ->
    [one] semana
   *[other] semanas
}
time-age-months = { $months } { $months ->
    [one] mes
   *[other] meses
}
time-age-years = { $years } { $years ->
    [one] año
   *[other] años
}
time-age-both = { $years } y { $months }
time-age-unknown = edad desconocida

## The weight chart

chart-title = Evolución del peso
chart-summary = { $count } { $count ->
    [one] peso
   *[other] pesos
} del { $first } al { $last }. Mínimo: { $lowest } el { $lowest_date }; máximo: { $highest } el { $highest_date }; último: { $latest }.
chart-single = Un peso: { $weight } el { $date }.
chart-values = { $count ->
    [one] Mostrar el peso
   *[other] Mostrar los { $count } pesos
}
chart-date = Fecha
chart-weight = Peso

## Owner panel: identity

client-what = propietario
client-archived = Archivado
client-no-address = No hay ninguna dirección registrada.

## Owner panel: patients

client-animals-title = Pacientes
client-animals-what = pacientes
client-animals-nothing = No hay pacientes registrados.
client-animals-none-living = No hay pacientes vivos registrados.
client-animals-gone = Fallecidos o archivados ({ $count })
client-animals-more = Hay más pacientes en Provet.
client-animals-named = También figuran en la ficha de este propietario
client-animals-other-client = La ficha del paciente indica otro propietario.
client-animals-no-client = La ficha del paciente no indica ningún propietario.
client-animals-named-missing = { $count ->
    [one] { $count } paciente más de los que figuran en la ficha de este propietario no se encontró.
   *[other] { $count } pacientes más de los que figuran en la ficha de este propietario no se encontraron.
} Consúltelo en Provet.
client-animals-named-what = otros pacientes que figuran en la ficha de este propietario
client-animals-critical = Notas críticas
client-animals-remarks = Observaciones o campos personalizados

## Owner panel: missed appointments

client-missed-title = Citas perdidas
client-missed-what = citas perdidas
client-missed-count = { $count } { $count ->
    [one] cita perdida
   *[other] citas perdidas
} en los últimos 12 meses
client-missed-when = Mostrar fechas
client-missed-nothing = No hay citas perdidas registradas en los últimos 12 meses.
client-missed-more = No se comprobaron todas las citas de los últimos 12 meses.

## Balance

balance-title = Saldo
balance-what = facturas
balance-nothing = No hay facturas registradas.
balance-none-open = Sin importe pendiente.
balance-no-others = Sin importe pendiente en otras facturas.
balance-none-open-seen = Sin importe pendiente en las facturas que se pudieron comprobar.
balance-open = Pendiente
balance-overdue = Vencido
balance-longest = hasta { $days } { $days ->
    [one] día
   *[other] días
}
balance-overdue-by = { $days } { $days ->
    [one] día
   *[other] días
} de retraso
balance-of = de { $total }
balance-due = vence
balance-no-due = sin fecha de vencimiento
balance-others-due = { $sum } pendientes de otros
balance-overdue-unknown = { $count } { $count ->
    [one] fecha de vencimiento no se puede leer
   *[other] fechas de vencimiento no se pueden leer
}, así que puede haber más importe vencido.
balance-owed-by-others = El propietario no debe nada, pero otros aún tienen que pagar ({ $count }):
balance-status = Estado
balance-invoice = Factura
balance-unnumbered = Factura sin número
balance-unclear = { $count } { $count ->
    [one] factura no está incluida
   *[other] facturas no están incluidas
}: Provet no indica si { $count ->
    [one] hay que pagarla. Consúltela
   *[other] hay que pagarlas. Consúltelas
} en Provet.
balance-overpaid = Pagado de más ({ $count })
balance-drafts = Borradores ({ $count }), { $sum } hasta ahora
balance-drafts-unknown = Borradores ({ $count }), total desconocido
balance-credit-notes = Facturas rectificativas ({ $count })
balance-settled = { $count } { $count ->
    [one] factura pagada.
   *[other] facturas pagadas.
}
balance-older = Solo se muestran las facturas más recientes.

## Invoice

invoice-what = factura
invoice-number = Factura { $number }
invoice-unnumbered = Factura sin número
invoice-credit-number = Factura rectificativa { $number }
invoice-credit-unnumbered = Factura rectificativa sin número
invoice-credit = Factura rectificativa
invoice-kind-unknown = Puede ser una factura rectificativa (tipo desconocido)
invoice-draft = Borrador
invoice-sent = Enviada
invoice-open = Abierta
invoice-finalised = Finalizada
invoice-invoicing = Se pagará más adelante
invoice-voided = Anulada
invoice-stage-unknown = Estado desconocido ({ $number })
invoice-stage-not-given = Estado desconocido
invoice-countersale = Venta en mostrador
invoice-later = Pago aplazado acordado
invoice-payer = Pagador
invoice-payer-nothing = No hay ningún pagador registrado.
invoice-dated = Con fecha
invoice-undated = Sin fecha
invoice-reference = Referencia
invoice-visit = Abrir consulta
invoice-visit-reversed = Abrir consulta anulada
invoice-sums-title = Totales
invoice-net = Sin IVA
invoice-vat = IVA
invoice-total = Total
invoice-credited = Total rectificado
invoice-unknown = desconocido
invoice-due = Importe pendiente
invoice-due-client = Pendiente del propietario
invoice-due-others = Pendiente de otros
invoice-overpaid = Pagado de más
invoice-due-voided = Esta factura está anulada. No se debe nada.
invoice-due-credit = Es una factura rectificativa. No se debe nada.
invoice-due-draft = Es un borrador. No se debe nada hasta que se finalice.
invoice-paid = Pagada
invoice-paid-but-open = Marcada como pagada, pero aún queda un importe pendiente:
invoice-print = Vista de impresión
invoice-print-draft = Borrador, no es una factura
invoice-pdf = PDF de Provet
invoice-pdf-what = PDF de la factura
invoice-rows-title = Líneas de factura
invoice-total-what = total de la factura
invoice-rows-what = líneas de factura
invoice-rows-not-given = Provet no indica las líneas de esta factura.
invoice-rows-animals-what = pacientes de las líneas de factura
invoice-rows-nothing = No hay líneas registradas.
invoice-rows-draft = Las líneas no están disponibles mientras sea un borrador. Consúltelas en Provet.
invoice-rows-consolidated = Las líneas están en las facturas agrupadas en esta. Véase «Facturas relacionadas».
invoice-rows-more = Hay más líneas en Provet.
invoice-rows-name = Concepto
invoice-rows-unnamed = (sin nombre)
invoice-rows-quantity = Cant.
invoice-rows-vat = % IVA
invoice-rows-charged = Importe
invoice-rows-credits = Rectificación
invoice-rows-apart = Las líneas suman { $rows }, pero el total de la factura es { $total }. El total de la factura es el válido.
invoice-vat-title = IVA
invoice-vat-what = IVA de la factura
invoice-vat-sums-what = totales de IVA de Provet
invoice-vat-nothing = Sin líneas, así que no hay IVA.
invoice-vat-no-rows = Provet no indica las líneas de esta factura, así que su IVA no se puede mostrar por tipos.
invoice-vat-added = Calculado a partir de las líneas, porque los totales de IVA de Provet no están disponibles.
invoice-vat-part = No se cargaron todas las líneas, así que aquí no se calcula el IVA. Consúltelo en Provet.
invoice-vat-no-rate = sin tipo
invoice-vat-number = N.º de IVA
invoice-account = Cuenta
invoice-payments-title = Pagos
invoice-payments-what = pagos
invoice-payments-nothing = No hay pagos registrados.
invoice-payments-more = Hay más pagos en Provet.
invoice-payments-how = Forma de pago
invoice-payments-when = Fecha
invoice-payments-paid = Importe
invoice-paid-back = { $sum } reembolsados
invoice-by-card = Tarjeta
invoice-by-cash = Efectivo
invoice-by-transfer = Transferencia bancaria
invoice-by-rounding = Redondeo
invoice-by-cheque = Cheque
invoice-by-voucher = Vale
invoice-by-consolidation = Factura agrupada
invoice-by-mobile = Pago por móvil
invoice-by-prepayment = Pago anticipado
invoice-by-gift-card = Tarjeta regalo
invoice-by-finance = Financiación
invoice-by-credit = Factura rectificativa
invoice-by-insurance = Reclamación al seguro
invoice-by-other = Otro
invoice-linked-title = Facturas relacionadas
invoice-linked-what = facturas relacionadas y rectificativas
invoice-linked-nothing = No hay facturas relacionadas ni rectificativas.
invoice-linked-more = Puede haber más facturas relacionadas o rectificativas. Consúltelo en Provet.
invoice-credits-this = Rectifica esta factura
invoice-credited-here = Rectificada por esta factura
invoice-credits-the-same = Rectifica la misma factura
invoice-first = Primera de la cadena
invoice-drawn-in = Agrupada en esta factura
invoice-drawn-into = Agrupa esta factura
invoice-named = Vinculada en Provet
invoice-client-title = Propietario
invoice-client-nothing = No hay propietario en esta factura.
invoice-others-title = Otras facturas del propietario
invoice-others-what = otras facturas del propietario
invoice-printed = Según lo registrado en Provet el
invoice-print-how = Imprima desde el navegador. Esta copia es solo informativa: la factura oficial está en Provet.

## Prescriptions

prescription-title = Recetas
prescription-what = recetas
prescription-by-what = nombres de los prescriptores
prescription-animals-what = paciente de cada receta
prescription-nothing = No hay recetas registradas.
prescription-none-valid = Ninguna receta vigente hoy.
prescription-over = Ya no vigentes ({ $count })
prescription-more = Hay más recetas en Provet.
prescription-not-looked = Las recetas electrónicas nacionales no se muestran aquí.
prescription-items-what = medicamentos de las recetas
prescription-items-more = Hay más medicamentos en Provet.
prescription-no-items = No hay medicamentos en esta receta.
prescription-unnamed = (medicamento sin nombre)
prescription-undated = Sin fecha
prescription-here = de esta consulta
prescription-valid = válida hasta el { $until }
prescription-ended = caducó el { $until }
prescription-ahead = aún no vigente
prescription-no-end = sin fecha de fin registrada
prescription-old = De hace más de un año, sin fecha de fin registrada ({ $count })
prescription-cancelled = Cancelada
prescription-cancelled-count = Canceladas ({ $count })
prescription-by = Prescrita por
prescription-repeats = { $all } { $all ->
    [one] repetición prescrita (se desconoce si queda)
   *[other] repeticiones prescritas (se desconoce cuántas quedan)
}
prescription-repeats-of = { $left ->
    [one] Queda
   *[other] Quedan
} { $left } de { $all } { $all ->
    [one] repetición
   *[other] repeticiones
}
prescription-repeats-left = { $left ->
    [one] Queda { $left } repetición
   *[other] Quedan { $left } repeticiones
}
prescription-repeats-unknown = repeticiones desconocidas
prescription-repeats-what = repeticiones
prescription-repeats-left-what = repeticiones restantes

## Health plan

plan-title = Plan de salud
plan-what = plan de salud
plan-animal = Paciente
plan-animal-what = paciente del plan
plan-check = Compruebe que es el paciente correcto: Provet solo envía aquí un número. Haga los cambios en Provet.
plan-unnamed = (plan sin nombre)
plan-valid = vigente, finaliza { $when }
plan-valid-open = vigente, sin fecha de fin registrada
plan-ahead = empieza { $when }
plan-over = finalizó { $when }
plan-validity-unknown = sin fechas registradas
plan-validity-unread = vigencia dudosa: una fecha no se puede leer
plan-from = Desde
plan-until = Hasta
plan-renewal = Renovación
plan-renewed = Se renueva automáticamente
plan-not-renewed = Finaliza
plan-price = Precio
plan-next = Próximo pago
plan-items-title = Incluido en el plan
plan-items-what = contenido del plan
plan-items-nothing = No hay contenido del plan registrado.
plan-items-more = El plan incluye más en Provet.
plan-item = Concepto
plan-included = Incluido
plan-used = Usado
plan-left = Restante
plan-payments-title = Pagos del plan
plan-payments-what = pagos del plan
plan-payments-nothing = No hay pagos registrados.
plan-payments-note = Solo fechas de vencimiento. Compruebe en Provet si se efectuó el pago.
plan-payments-more = Hay más pagos en Provet.
plan-payment-ahead = próximo
plan-payment-due = vencimiento cumplido

## Home deliveries

delivery-title = Pedidos
delivery-what = entregas a domicilio
delivery-client-what = propietario de este pedido
delivery-check = Compruebe que es el propietario correcto: Provet solo envía aquí un número. Haga los cambios en Provet.
delivery-none-chosen = No se seleccionó ningún pedido. Se muestran los más recientes.
delivery-nothing = No hay pedidos registrados.
delivery-more = Solo se muestran los pedidos más recientes. Hay más en Provet.
delivery-items-what = artículos de los pedidos
delivery-items-more = Puede haber más artículos en Provet.
delivery-no-items = No hay artículos registrados.
delivery-order = Pedido
delivery-ordered = pedido
delivery-due = entrega prevista
delivery-no-day = sin fecha de entrega
delivery-placed = Realizado
delivery-packed = Preparado
delivery-on-its-way = En camino
delivery-delivered = Entregado
delivery-cancelled = Cancelado
delivery-failed = Fallido
delivery-out-of-stock = agotado
delivery-replaced = sustituido
delivery-again = próxima entrega
delivery-track = Seguir el envío

## Contact

contact-title = Contacto
contact-what = datos de contacto
contact-phones-what = números de teléfono
contact-email-what = correo electrónico
contact-phone = Teléfono
contact-email = Correo electrónico
contact-no-phone = No hay ningún número de teléfono registrado.
contact-no-usable-phone = No se puede llamar desde aquí a ninguno de estos números.
contact-not-callable = No se puede llamar desde aquí
contact-phone-empty = (sin número)
contact-reminders = Se usa para recordatorios
contact-second-owner = Segundo propietario
contact-more-phones = Hay más números de teléfono en Provet.
contact-no-email = No hay ningún correo electrónico registrado.
contact-bad-email = Correo electrónico no válido
contact-no-sms = No enviar SMS (no desea recibirlos)
contact-email-refused = No enviar correos (no desea recibirlos)
contact-wishes-unavailable = Provet no indica si se permiten SMS y correos. Pregunte antes de enviar.
contact-add = Añadir número de teléfono
contact-change-phone = Cambiar número de teléfono
contact-change-email = Cambiar correo electrónico
contact-add-email = Añadir correo electrónico
contact-new-number = Número nuevo
contact-number-hint = Incluya el prefijo del país, por ejemplo +34 612 34 56 78
contact-description = Etiqueta (opcional), por ejemplo trabajo
contact-new-email = Correo electrónico nuevo
contact-instead-of = Sustituye a
contact-now = Ahora
contact-after = Después de guardar
contact-none = (ninguno)
contact-changed = Otra persona ha editado esto. La versión más reciente se muestra en «Ahora».
contact-saved = Guardado: { $value }
contact-new-what = número de teléfono nuevo
contact-wrong-empty-phone = Introduzca un número de teléfono.
contact-wrong-letters = Use solo cifras, empezando por + y el prefijo del país. Los nombres van en el campo de etiqueta.
contact-wrong-short = Este número de teléfono es demasiado corto.
contact-wrong-long = Este número de teléfono es demasiado largo.
contact-wrong-empty-email = Introduzca un correo electrónico.
contact-wrong-at = Un correo electrónico necesita una sola @ con texto a ambos lados.
contact-wrong-domain = La parte después de la @ está incompleta. Debe ser como example.com.
contact-wrong-character = Contiene un carácter no permitido en un correo electrónico. Introduzca una sola dirección.
contact-wrong-long-email = Este correo electrónico es demasiado largo.
contact-wrong-known = Este número ya está registrado.
contact-wrong-known-email = Este correo electrónico ya está registrado.
contact-wrong-gone = Este número no está registrado para este propietario. No se cambió nada.

## Calendars: days

calendar-weekday = { $day ->
    [mon] lunes
    [tue] martes
    [wed] miércoles
    [thu] jueves
    [fri] viernes
    [sat] sábado
   *[sun] domingo
}
calendar-department = Departamento { $number }
calendar-department-what = departamento
calendar-today = Hoy
calendar-previous-day = Día anterior
calendar-next-day = Día siguiente
calendar-date = Fecha
calendar-all-day = todo el día
calendar-time-zone = Todas las horas corresponden a la zona horaria { $zone }.
calendar-go = Ir

## Appointment calendar: appointments for the day

schedule-title = Citas del día
schedule-owners-what = nombres de los propietarios
schedule-nothing = No hay citas registradas para este día.
schedule-count = { $count } { $count ->
    [one] cita
   *[other] citas
}
schedule-cancelled-count = { $count ->
    [one] { $count } cancelada
   *[other] { $count } canceladas
}
schedule-arrived-count = { $count ->
    [one] { $count } ha llegado
   *[other] { $count } han llegado
}
schedule-alert-count = { $count } con avisos
schedule-past = { $count ->
    [one] { $count } anterior
   *[other] { $count } anteriores
}
schedule-now = Ahora
schedule-none-ahead = No hay más citas hoy.
schedule-more = Más sobre: { $what }
schedule-vet = Veterinario
schedule-all-vets = Todos los veterinarios
schedule-vet-number = Veterinario { $number }
schedule-cancelled = Cancelada
schedule-missed = No acudió
schedule-arrived = Ha llegado
schedule-online = Reservada en línea
schedule-own = Tiempo bloqueado
schedule-unknown-client = Cliente desconocido
schedule-farm = Visita a explotación
schedule-preliminary = Provisional
schedule-boarding = Residencia
schedule-pet-service = Servicio para mascotas
schedule-nobody = Sin paciente ni propietario
schedule-owner = Propietario
schedule-animal = Paciente { $number }
schedule-animals-unreadable = { $count ->
    [one] { $count } paciente no se puede leer
   *[other] { $count } pacientes no se pueden leer
}
schedule-client-unreadable = El propietario no se puede leer

## Appointment calendar: alerts before arrival

arrival-warning-title = Antes de que lleguen
arrival-warning-nobody = No se espera ninguna llegada este día.
arrival-warning-nothing = No hay avisos registrados para recepción.
arrival-warning-clear = { $count ->
    [one] 1 cita
   *[other] { $count } citas
} sin avisos
arrival-warning-clear-seen = { $count ->
    [one] 1 cita
   *[other] { $count } citas
} sin avisos en lo que se pudo comprobar
arrival-warning-cut-off = No se pudo comprobar todo ({ $what }). Puede que falten avisos.
arrival-warning-untitled = Los recordatorios se muestran por su asunto, porque sus títulos no están disponibles.
arrival-warning-basis = Según las fechas de los recordatorios y las facturas sin pagar.
arrival-warning-what-animals = fichas de pacientes
arrival-warning-what-owners = fichas de propietarios
arrival-warning-what-phones = números de teléfono
arrival-warning-what-money = facturas sin pagar
arrival-warning-what-reminders = recordatorios
arrival-warning-what-visits = consultas anteriores
arrival-warning-critical = Nota crítica del paciente
arrival-warning-owner-critical = Nota crítica del propietario
arrival-warning-remarks = Observación del paciente
arrival-warning-marks = Etiquetas y campos personalizados del paciente
arrival-warning-owner-marks = Etiquetas y campos personalizados del propietario
arrival-warning-marks-unread = { $count ->
    [one] { $count } etiqueta o campo personalizado no se puede leer
   *[other] { $count } etiquetas o campos personalizados no se pueden leer
}
arrival-warning-owner-remarks = Observación del propietario
arrival-warning-animal-archived = Paciente archivado
arrival-warning-owner-archived = Propietario archivado
arrival-warning-overdue = { $title }: { $days } { $days ->
    [one] día
   *[other] días
} de retraso
arrival-warning-owes = Debe { $sum }, aún no vencido
arrival-warning-owes-late = Debe { $sum }, vencido
arrival-warning-owes-overdue = Debe { $sum }, de los que { $overdue } están vencidos
arrival-warning-unclear = { $count ->
    [one] 1 factura
   *[other] { $count } facturas
}: no está claro si hay que pagar
arrival-warning-first-visit = Primera consulta
arrival-warning-no-phone = Sin número de teléfono
arrival-warning-no-usable-phone = Sin número de teléfono al que se pueda llamar desde aquí
arrival-warning-no-email = Sin correo electrónico
arrival-warning-bad-email = El correo electrónico no se puede leer
arrival-warning-no-owner = La cita no tiene propietario
arrival-warning-no-animal = La cita no tiene paciente
arrival-warning-unavailable-animal = La ficha del paciente no se encontró en Provet
arrival-warning-unavailable-owner = La ficha del propietario no se encontró en Provet

## Shift calendar

shifts-what = turnos
shifts-title = De turno este día
shifts-week-title = Resumen de la semana
shifts-nobody = No hay nadie de turno.
shifts-no-kind = Sin tipo de turno
shifts-kind-unknown = Tipo de turno desconocido
shifts-person = Nombre desconocido (n.º { $number })
shifts-no-person = (sin asignar)
shifts-types-what = tipos de turno
shifts-more = No se pudieron comprobar todos los turnos.
shifts-untimed = { $count ->
    [one] { $count } turno no se muestra porque su horario no se puede leer.
   *[other] { $count } turnos no se muestran porque su horario no se puede leer.
}
shift-conflict-title = Conflictos hasta el final de la semana
shift-conflict-nothing = Hay alguien de turno para todas las citas.
shift-conflict-types-unknown = Los tipos de turno no están disponibles, así que aquí pueden faltar citas que nadie puede atender.
shift-conflict-nobody = No hay nadie de turno
shift-conflict-other-person = La persona asignada no está de turno, pero otras sí
shift-conflict-not-judged = No se pudieron comprobar todos los turnos, así que las citas no se cotejaron con ellos.
shift-conflict-untimed = { $count ->
    [one] { $count } cita no se comprueba porque su hora no se puede leer.
   *[other] { $count } citas no se comprueban porque su hora no se puede leer.
}
shift-conflict-twice-title = Turnos solapados
shift-conflict-twice-nothing = Nadie tiene turnos solapados.

## Pages of Provet

page-client = Cliente
page-patient = Paciente
page-invoice = Factura
page-consultation = Consulta
page-laboratory-referral = Solicitud de laboratorio
page-appointment-calendar = Calendario de citas
page-shift-calendar = Calendario de turnos
page-diagnostic-imaging = Solicitud de diagnóstico por imagen
page-reminder = Recordatorios
page-health-plan = Plan de salud
page-online-prescription-client = Receta en línea para un cliente
page-online-prescription-patient = Receta en línea para un paciente
page-online-prescription-consultation = Receta en línea en una consulta
page-home-deliveries = Entregas a domicilio

## Background buttons

web-nothing-to-do = Este botón no tiene ninguna acción en Cageside.
    .title = { web-set-up }
    .advice = Pida a su administrador que quite el botón en Provet o que vuelva a añadirlo en Cageside.
web-static-header = La cabecera fija de este botón falta o tiene un valor incorrecto.
    .title = { web-set-up }
    .advice = Pida a su administrador que vuelva a introducir en Provet el nombre y el valor de la cabecera, tal como los muestra Cageside.
job-done = Hecho.
job-queued = Aceptado. Se hará lo antes posible.
job-not-connected = Cageside no está conectado a esta clínica. Pida a su administrador que vuelva a añadir la aplicación desde el catálogo de Provet.
job-forbidden = Cageside no tiene permiso para hacer esto. Pida a su administrador que lo conceda en Provet.
job-not-found = Este registro ya no está en Provet.
job-rejected = Provet rechazó el cambio. Compruebe el registro y haga el cambio en Provet.
job-throttled = Provet está ocupado. Inténtelo de nuevo en un minuto.
job-unreachable = No se pudo confirmar el cambio, porque Provet no respondió como se esperaba. Compruebe el registro antes de volver a intentarlo.
job-moved-meanwhile = Otra persona ha cambiado el estado de la consulta. Compruébelo antes de volver a intentarlo.
job-button = Este botón ya no corresponde a esta página. Pida a su administrador que vuelva a añadirlo en Cageside.
job-clinic-off = Cageside está en pausa para esta clínica. Contacte con soporte.
job-receiver-refused = El sistema receptor rechazó el evento. Contacte con el soporte de ese sistema.
job-receiver-unreachable = El sistema receptor no respondió. Contacte con el soporte de ese sistema.
job-receiver-not-allowed = No se pueden enviar eventos a la dirección de este botón. Pida a su administrador que la compruebe.
job-database = Algo ha fallado por nuestra parte. Contacte con soporte.
## Reminders: what is wrong with them before they are sent

reminders-title = Comprobar antes de enviar
reminders-what = recordatorios
reminders-in-provet = Abrir recordatorios en Provet
reminders-chosen = { $count } { $count ->
    [one] recordatorio seleccionado
   *[other] recordatorios seleccionados
}
reminders-open = { $count } sin enviar
reminders-sent-count = { $count ->
    [one] { $count } enviado
   *[other] { $count } enviados
}
reminders-nothing = Los recordatorios seleccionados ya no están en Provet.
reminders-stop = { $count } { $count ->
    [one] requiere atención
   *[other] requieren atención
}
reminders-look = { $count } por revisar
reminders-fine = { $count } sin problemas detectados
reminders-column-about = Paciente y recordatorio
reminders-column-when = Fecha de envío
reminders-column-to = Destino
reminders-column-found = Problemas
reminders-column-now = Ahora
reminders-column-after = Después de guardar
reminders-animal-unavailable = (paciente no disponible)
reminders-no-day = sin fecha
reminders-due = previsto
reminders-channel-email = Correo electrónico
reminders-channel-text = SMS
reminders-channel-letter = Carta
reminders-channel-unknown = Forma de envío desconocida
reminders-none-found = Sin problemas detectados
reminders-none-seen = Sin problemas detectados, pero no se pudo comprobar todo
reminders-animal-archived = Paciente archivado
reminders-animal-gone = Paciente no encontrado en Provet
reminders-animal-not-seen = Ficha del paciente no disponible
reminders-owner-archived = Propietario archivado
reminders-owner-gone = Propietario no encontrado en Provet
reminders-owner-not-seen = Ficha del propietario no disponible
reminders-sent = Enviado
reminders-on-its-way = Ya se está enviando
reminders-failed = No se pudo enviar
reminders-status-unknown = Estado desconocido
reminders-late = Debería haberse enviado hace { $days } { $days ->
    [one] día
   *[other] días
}
reminders-unplanned = Sin fecha de envío válida
reminders-due-unreadable = Fecha prevista desconocida
reminders-bad-phone = El número de teléfono no se puede leer como un único número
reminders-given = Ya administrado: { $dose }
reminders-given-since = Administrado después de crear este recordatorio: { $dose }
reminders-perhaps-given = Posiblemente ya administrado: { $dose }
reminders-duplicate = Duplicado: hay otro en espera ({ $day })
reminders-duplicate-chosen = Duplicado: también hay otro seleccionado ({ $day })
reminders-duplicate-sent = Duplicado: ya se envió el mismo recordatorio ({ $day })
reminders-wish-unavailable-email = Se desconoce si acepta correos
reminders-wish-unavailable-text = Se desconoce si acepta SMS
reminders-no-email = Sin correo electrónico
reminders-no-phone = Sin número de teléfono
reminders-no-post = Sin dirección postal
reminders-other-email = El correo electrónico no consta en la ficha del propietario
reminders-other-phone = El número de teléfono no consta en la ficha del propietario
reminders-phone-unavailable = Números de teléfono no disponibles
reminders-address-unavailable = Dirección no disponible
reminders-animals-what = pacientes
reminders-owners-what = propietarios
reminders-templates-what = títulos de los recordatorios
reminders-others-what = otros recordatorios de estos pacientes
reminders-doses-what = vacunas administradas aquí
reminders-gone = { $count ->
    [one] No se encontró en Provet { $count } recordatorio seleccionado.
   *[other] No se encontraron en Provet { $count } recordatorios seleccionados.
}
reminders-more = No se comprobaron algunos registros más antiguos.
reminders-not-looked = No se comprobaron las vacunas administradas en otro centro ni las de hace más de 13 meses.
reminders-which = Aplicar a
reminders-which-ticked = Recordatorios seleccionados
reminders-which-clean = Todos los que no tienen problemas detectados ({ $count })
reminders-which-stopped = Todos los que requieren atención ({ $count })
reminders-do = Acción
reminders-do-sent = Marcar como enviado
reminders-do-move = Reprogramar
reminders-day = Fecha nueva
reminders-ask-sent = ¿Marcar { $count } { $count ->
    [one] recordatorio como enviado
   *[other] recordatorios como enviados
}?
reminders-ask-move = ¿Enviar { $count } { $count ->
    [one] recordatorio
   *[other] recordatorios
} el { $day }?
reminders-ask-stopped = { $count } de ellos { $count ->
    [one] requiere
   *[other] requieren
} atención antes del envío
reminders-after-due = Después de la fecha prevista
reminders-sent-means = Esto no envía nada, y Provet tampoco enviará estos recordatorios.
reminders-save-sent = { $count ->
    [one] Marcar { $count } como enviado
   *[other] Marcar { $count } como enviados
}
reminders-save-move = Reprogramar { $count }
reminders-left-out = { $count ->
    [one] { $count } omitido: ya enviado o ya programado para ese día.
   *[other] { $count } omitidos: ya enviados o ya programados para ese día.
}
reminders-later = Se pueden cambiar hasta { $most } recordatorios a la vez. Repita la acción para los que quedan ({ $count }).
reminders-wrong-nothing = Seleccione al menos un recordatorio o aplique la acción a otro grupo.
reminders-wrong-left = No hay nada que cambiar. Estos recordatorios ya están enviados o ya programados para ese día.
reminders-wrong-no-day = Elija una fecha nueva.
reminders-wrong-past = Esa fecha ya ha pasado. Elija hoy o un día posterior.
reminders-wrong-far = Faltan años para esa fecha. Elija una anterior.
reminders-done-sent = Marcados como enviados: { $count }
reminders-done-move = Reprogramados: { $count }
reminders-done-which = Mostrar recordatorios
reminders-not-done = { $count } sin guardar
reminders-number = Recordatorio
reminders-row-done = Guardado
reminders-row-already = Ya estaba guardado
reminders-row-changed = No se guardó: este recordatorio ha cambiado en Provet. Revíselo e inténtelo de nuevo.
reminders-row-doubtful = No se pudo confirmar si se guardó. Compruébelo en Provet.
reminders-row-unsent = No se guardó. Selecciónelo e inténtelo de nuevo.
reminders-row-what = este recordatorio

## Laboratory and imaging referrals

referral-what = solicitud
referral-by-what = nombre del solicitante
referral-visit = Abrir consulta en Provet
referral-laboratory = Laboratorio
referral-sample = Muestra
referral-sent = Enviada
referral-answered = Respondida
referral-made = Creada
referral-by = Solicitada por
referral-number = Referencia del laboratorio
referral-answer-undated = Sin fecha de respuesta registrada
referral-asked = Se solicita
referral-remarks = Observaciones
referral-internal = Notas internas
referral-before-title = Solicitudes de laboratorio anteriores
referral-before-what = solicitudes de laboratorio anteriores
referral-before-nothing = No hay solicitudes de laboratorio anteriores registradas.
referral-unattributed = { $count ->
    [one] { $count } solicitud no se muestra: Provet no indica a qué paciente de la consulta corresponde.
   *[other] { $count } solicitudes no se muestran: Provet no indica a qué paciente de la consulta corresponden.
}
referral-older = Las entradas más antiguas están en Provet.
results-title = Resultados
results-what = resultados de laboratorio
results-nothing = No hay pruebas registradas para esta solicitud.
results-others = Más resultados ({ $count })
results-unattributed = { $count ->
    [one] { $count } resultado no se muestra: Provet no indica a qué paciente de la consulta corresponde.
   *[other] { $count } resultados no se muestran: Provet no indica a qué paciente de la consulta corresponden.
}
results-older = No se muestran los resultados de consultas más antiguas.
results-source = Los intervalos de referencia son los del laboratorio, tal como constan en Provet con cada resultado.
results-column-analysis = Prueba
results-column-latest = Último
results-column-range = Intervalo de referencia
results-column-earlier = Anterior
results-waits = Pendiente
results-low = Bajo
results-high = Alto
results-no-range = sin intervalo de referencia
results-since = desde el { $day }
results-first = ninguno
results-more = { $count } más en Provet
imaging-no-examinations = No hay exploraciones registradas para esta solicitud.
imaging-unreferred = { $count ->
    [one] { $count } exploración de este paciente no está vinculada a ninguna solicitud. Consúltela en Provet.
   *[other] { $count } exploraciones de este paciente no están vinculadas a ninguna solicitud. Consúltelas en Provet.
}
imaging-examinations-what = exploraciones
imaging-not-performed = aún no realizada
imaging-pictures = Imágenes
imaging-report = Informe
imaging-no-report = No hay informe registrado
imaging-before-title = Diagnósticos por imagen anteriores
imaging-before-what = solicitudes de diagnóstico por imagen anteriores
imaging-before-nothing = No hay solicitudes de diagnóstico por imagen anteriores registradas.

## Settings: around every page

settings-title = { $page } · Cageside
settings-skip = Ir al contenido
settings-nav = Configuración
settings-nav-clinics = Clínicas
settings-nav-accounts = Cuentas
settings-nav-audit = Auditoría
settings-nav-system = Sistema
settings-nav-account = Mi cuenta
settings-sign-out = Cerrar sesión
settings-clinic-nav-label = Esta clínica
settings-clinic-unnamed = Clínica { $number }
settings-clinic-nav-overview = Resumen
settings-clinic-nav-buttons = Botones
settings-clinic-nav-panels = Paneles
settings-clinic-nav-doctor = Solución de problemas
settings-clinic-nav-people = Usuarios
settings-clinic-nav-audit = Auditoría
settings-clinic-nav-jobs = Tareas
settings-copy = Copiar
settings-copy-what = Copiar: { $what }
settings-copied = Copiado
settings-not-copied = No se pudo copiar. Seleccione el texto y cópielo manualmente.
settings-session-ended = Se ha cerrado su sesión tras 2 horas de inactividad. Recargue la página para iniciar sesión.

## Settings: launch doctor

settings-doctor-paste = Diagnosticar un botón
settings-doctor-url = URL del botón
settings-doctor-url-hint = Copie la URL completa de la ventana o el marco donde apareció el error, incluido todo lo que sigue a «?». No se guarda.
settings-doctor-explain = Diagnosticar
settings-doctor-other-clinic = Esta URL pertenece a otra clínica. Su ruta debe contener { $number }.
settings-doctor-no-page = La URL no termina en una página conocida de Provet. Compare la URL de Provet con la que aparece en «Botones».
settings-doctor-no-launch = No es la URL de un botón. Su ruta debe empezar por /launch/ o /background/.
settings-doctor-fits = El hash corresponde al esquema { $recipe }.
settings-doctor-refused = Aperturas rechazadas recientemente
settings-doctor-none = No hay aperturas rechazadas. Si un botón deja de funcionar, el motivo y la solución aparecen aquí.
settings-doctor-when = Cuándo
settings-doctor-page = Página
settings-doctor-why = Motivo y solución
settings-doctor-unknown-page = Desconocida
settings-doctor-no-parameters = sin parámetros conocidos
settings-doctor-parameters = parámetros: { $names }
settings-doctor-sound = Esta apertura es válida. Abre el panel.
settings-doctor-no-button = Ningún botón de Cageside corresponde a esta apertura.
    .advice = Configure el botón en «Botones» o compare su URL en Provet con la que aparece allí.
settings-doctor-switched-off = Cageside está en pausa para esta clínica.
    .advice = Actívelo en Resumen › General.
settings-doctor-too-large = La solicitud contiene más datos de los que envía un botón.
    .advice = En Provet, quite de la URL del botón todo lo que sigue a «?».
settings-doctor-no-hash = El botón no envía ningún hash de verificación.
    .advice = En Provet, active «Add verification hash» e introduzca el salt.
settings-doctor-repeated = Un parámetro de verificación se envió más de una vez.
    .advice = En Provet, quite { $name } de la URL del botón.
settings-doctor-malformed = El hash de verificación no tiene un formato válido.
    .advice = En Provet, quite «verification» de la URL del botón. Provet lo añade automáticamente.
settings-doctor-tenant = La solicitud procede de una clínica distinta de la que figura en la URL del botón.
    .advice = En Provet, sustituya la URL por la de esta clínica.
settings-doctor-recipe = El salt es correcto, pero el hash usa un esquema distinto del que se configuró para este botón.
    .advice = En Provet, compruebe que «Include payload in verification hash» coincide con el valor que aparece en «Botones».
settings-doctor-altered = La marca de tiempo se modificó en el camino hacia Cageside.
    .advice = Use POST para este botón o compruebe si algún proxy reescribe las URL.
settings-doctor-salt = El salt de verificación no coincide.
    .advice = Cree un salt nuevo en «Botones» e introdúzcalo en Provet.
settings-doctor-timestamp = El hash coincide, pero no se reconoce el formato de la marca de tiempo.
    .advice = Contacte con su operador.
settings-doctor-expired = La página de Provet llevaba demasiado tiempo abierta cuando se hizo clic en el botón.
    .advice = Recargue la página en Provet. Si ocurre a menudo, amplíe la validez de los enlaces de apertura en Resumen › General.
settings-doctor-ended = La página de Provet se cargó antes de que se cerraran todos los paneles en «Seguridad de apertura».
    .advice = Recargue la página en Provet y vuelva a hacer clic en el botón.
settings-doctor-many-records = Se abrieron demasiados registros distintos con un mismo hash estándar.
    .advice = Recargue la página en Provet. Si es normal en su clínica, permita más registros en «Seguridad de apertura». Si no lo es, puede que se haya filtrado un enlace: cierre allí todos los paneles.
settings-doctor-other-origin = Provet se abrió en una dirección que no está configurada para esta clínica, así que el navegador mostraría un panel en blanco.
    .advice = Añada la dirección de Provet en «Seguridad de apertura».
settings-doctor-payload-hash = Esta clínica exige un hash que cubra el registro, y el de este botón no lo hace.
    .advice = En Provet, active «Include payload in verification hash» para el botón o cambie el requisito en Resumen › General.
settings-doctor-department = Los paneles están desactivados para este departamento.
    .advice = Active la aplicación para el departamento en Provet o cambie los departamentos en Resumen › General.
settings-doctor-no-sign-in = Es obligatorio iniciar sesión, pero no está configurado para esta clínica.
    .advice = Añada la aplicación de inicio de sesión en Provet o cambie el requisito en Resumen › General.
settings-doctor-sender = La solicitud procede de una red que no figura en CAGESIDE_CALLBACK_NETWORKS.
    .advice = Si procedía de Provet, pida a su operador que añada la red.
settings-doctor-clock = Los relojes no coinciden. La hora de la apertura está en el futuro.
    .advice = Pida a su operador que compruebe el reloj del servidor.
settings-doctor-parameter = El ID del registro no está en el parámetro esperado.
    .advice = En Provet, ponga { $name } como nombre del parámetro.
settings-doctor-parameter-kept = El ID del registro no está en el parámetro esperado.
    .advice = En Provet, ponga como nombre del parámetro el valor que aparece en «Botones».
settings-doctor-object = El parámetro no contiene ningún ID de registro.
    .advice = En Provet, introduzca solo el prefijo indicado después de «{ $name }=».
settings-doctor-object-kept = El parámetro no contiene ningún ID de registro.
    .advice = En Provet, introduzca solo el prefijo indicado después del nombre del parámetro.
settings-doctor-too-many = Se seleccionaron demasiados registros para una sola apertura.
    .advice = Seleccione menos filas en Provet.
settings-doctor-which-page = Los parámetros no indican en qué página está el botón.
    .advice = Dé a cada página su propia URL de botón o su propio nombre de parámetro, tal como aparece en «Botones».
settings-doctor-header = La cabecera fija falta o tiene un valor incorrecto.
    .advice = En Provet, vuelva a introducir la cabecera fija del botón exactamente como se indicó.
settings-doctor-nothing-to-do = Este botón no tiene ninguna acción.
    .advice = Elija su acción en «Botones».
settings-doctor-else = La apertura fue rechazada.
settings-doctor-ahead = Su hora va { $hours } h { $minutes } min por delante del reloj del servidor.
settings-doctor-behind = Se creó { $hours } h { $minutes } min antes de llegar.

## Settings: panels

settings-panels-intro = Elija qué secciones muestra cada panel y en qué orden. La identidad del paciente y la información crítica van siempre primero.
settings-panels-page = Panel
settings-panels-shown = Secciones
settings-panels-usual = Predeterminado
settings-panels-own = { $shown } de { $all }, orden personalizado
settings-panels-departments = Orden personalizado para los departamentos: { $departments }
settings-panels-of = Panel: { $page }
settings-panels-department = Departamento
settings-panels-every-department = Todos los departamentos
settings-panels-one-department = Departamento { $number }
settings-panels-choose = Mostrar
settings-panels-sections = Secciones
settings-panels-up = Subir
settings-panels-up-what = Subir: { $section }
settings-panels-down = Bajar
settings-panels-down-what = Bajar: { $section }
settings-panels-fixed = siempre primero
settings-panels-preview = Vista previa
settings-panels-save = Guardar
settings-panels-show-preview = Actualizar vista previa
settings-panels-back = Restablecer el orden predeterminado
settings-panels-saved = Guardado. Los paneles que se abran a partir de ahora usan este orden.
settings-panels-reset = Se restableció el orden predeterminado.
settings-panels-unsaved = Solo vista previa. Aún no se ha guardado.
settings-panels-conflict = Otra persona ha cambiado este orden. Abajo se muestra la versión más reciente. Vuelva a hacer su cambio.

## Settings: audit

settings-audit-kind = Tipo
settings-audit-kind-write = Datos guardados
settings-audit-kind-open = Paneles abiertos
settings-audit-kind-change = Configuración cambiada
settings-audit-kind-sign-in = Inicios de sesión
settings-audit-kind-export = Exportaciones
settings-audit-kind-purge = Eliminaciones
settings-audit-any = Cualquiera
settings-audit-clinic = Clínica
settings-audit-who = Usuario
settings-audit-what = Acción
settings-audit-object = Tipo de registro
settings-audit-number = ID del registro
settings-audit-outcome = Resultado
settings-audit-from = Desde
settings-audit-until = Hasta
settings-audit-when = Cuándo
settings-audit-filter = Filtrar
settings-audit-all = Borrar filtros
settings-audit-wrong-day = Introduzca una fecha con el formato AAAA-MM-DD.
settings-audit-wrong-number = Introduzca un número.
settings-audit-unsound = Corrija los filtros de arriba para ver entradas.
settings-audit-none = Aún no hay entradas. Aquí aparecen los paneles abiertos, los datos guardados y los cambios de configuración.
settings-audit-kept = Las entradas se conservan { $days } días.
settings-audit-values-kept = Se conservan los valores de los campos antes y después de cada cambio.
settings-audit-values-left-out = No se conservan los valores de los campos.
settings-audit-pages = Páginas de la auditoría
settings-audit-newest = Más recientes
settings-audit-older = Más antiguas
settings-audit-looked = Se ha buscado hasta el { $until }.
settings-audit-file = Descargar como CSV
settings-audit-file-hint = Incluye todas las páginas de esta lista. La descarga queda registrada en la auditoría.
settings-audit-installation = Todo Cageside
settings-audit-user = Usuario { $number }
settings-audit-nobody = Usuario desconocido
settings-audit-claimed = no verificado
settings-audit-proved = verificado
settings-audit-is-signed-in = con sesión iniciada
settings-audit-command = Línea de comandos
settings-audit-itself = Cageside
settings-audit-panel = Panel: { $panel }
settings-audit-in-department = Departamento { $number }
settings-audit-values = Antes y después
settings-audit-before = Antes
settings-audit-after = Después
settings-audit-empty = (vacío)
settings-audit-row-unreadable = Esta entrada no se puede leer.
settings-audit-unreadable = Los valores de antes y después ya no se pueden leer.
settings-audit-patient = Paciente
settings-audit-client = Propietario
settings-audit-consultation = Consulta
settings-audit-invoice = Factura
settings-audit-reminder = Recordatorio
settings-audit-department = Departamento
settings-audit-outcome-started = iniciado, sin terminar
settings-audit-outcome-done = hecho
settings-audit-outcome-refused = rechazado
settings-audit-outcome-failed = fallido
settings-audit-outcome-unknown = desconocido
settings-audit-open = Abrió un panel
settings-audit-undo-weight = Deshizo el registro de un peso
settings-audit-record-weight = Registró un peso
settings-audit-change-notes = Cambió notas
settings-audit-add-note = Añadió una nota
settings-audit-move-status = Cambió el estado de la consulta
settings-audit-mark-sent = Marcó como enviado
settings-audit-set-integration-status = Estableció el estado de la integración
settings-audit-add-phone-number = Añadió un número de teléfono
settings-audit-change-phone-number = Cambió un número de teléfono
settings-audit-change-email = Cambió un correo electrónico
settings-audit-mark-reminder-sent = Marcó un recordatorio como enviado
settings-audit-plan-reminder = Reprogramó un recordatorio
settings-audit-button-added = Añadió un botón
settings-audit-button-removed = Quitó un botón
settings-audit-policy-changed = Cambió la configuración general
settings-audit-layout-changed = Cambió las secciones de un panel
settings-audit-layout-reset = Restableció las secciones de un panel
settings-audit-clinic-added = Añadió una clínica
settings-audit-password-changed = Cambió su contraseña
settings-audit-sessions-ended = Cerró sus otras sesiones
settings-audit-second-factor-on = Activó la verificación en dos pasos
settings-audit-second-factor-off = Desactivó la verificación en dos pasos
settings-audit-person-signed-out = Cerró la sesión de un usuario
settings-audit-people-signed-out = Cerró la sesión de todos los usuarios
settings-audit-signed-in = Inició sesión
settings-audit-signed-out = Cerró sesión
settings-audit-sign-in-refused = No pudo iniciar sesión
settings-audit-sign-in-paused = Demasiados inicios de sesión fallidos
settings-audit-confirmation-refused = No pudo confirmar su identidad
settings-audit-confirmation-paused = Demasiadas confirmaciones fallidas
settings-audit-link-refused = Abrió un enlace no válido
settings-audit-access-refused = Intentó abrir una página sin tener acceso
settings-audit-form-refused = Envió un formulario no válido
settings-audit-all-sessions-ended = Cerró todas las sesiones de Configuración
settings-audit-urls-changed = Cambió las URL para Provet
settings-audit-exported = Descargó la auditoría
settings-audit-clinic-purged = Eliminó la clínica
settings-audit-key-added = Creó una clave secreta
settings-audit-key-rotated = Volvió a cifrar todos los secretos
settings-audit-old-keys-forgotten = Eliminó las claves secretas antiguas
sign-in-title = Iniciar sesión con Provet
sign-in-why = En esta clínica, usted ve y cambia solo lo que tiene permitido en Provet. Inicie sesión una vez y este navegador le recordará si puede.
sign-in-why-clinic = En { $clinic }, usted ve y cambia solo lo que tiene permitido en Provet. Inicie sesión una vez y este navegador le recordará si puede.
sign-in-ended = Se ha cerrado su sesión.
sign-in-signed-out = Ha cerrado la sesión.
sign-in-other = En este navegador, la sesión es de { $name }, pero otra persona hizo clic en el botón.
sign-in-not-yet = El inicio de sesión aún no ha terminado.
sign-in-to-write = Inicie sesión para guardar. Se conserva lo que ha escrito.
sign-in-button = Iniciar sesión
sign-in-again = Iniciar sesión con otro usuario
sign-in-retry = Reintentar
sign-in-continue = Continuar
sign-in-waiting = Complete el inicio de sesión en la ventana nueva. ¿Después no ocurre nada aquí? Seleccione «Continuar».
sign-in-blocked = El navegador bloqueó la ventana de inicio de sesión. Permita las ventanas emergentes para esta página e inténtelo de nuevo.
sign-in-closed = Aún no ha iniciado sesión. Termine en la otra ventana y seleccione «Continuar». Si cerró esa ventana, empiece de nuevo.
sign-in-as = Sesión iniciada como
sign-in-as-nobody = Sesión iniciada con Provet
sign-in-out = Cerrar sesión
sign-in-not-you = ¿No es usted?
sign-in-leaving = Abriendo Provet…
sign-in-leave = Continuar a Provet
sign-in-done = Ha iniciado sesión
sign-in-done-advice = Vuelva al panel y seleccione «Continuar». Puede cerrar esta ventana.

sign-in-needed = Para hacer esto hay que iniciar sesión con Provet.
    .title = Debe iniciar sesión
    .advice = Inicie sesión para continuar. Se conserva lo que ha escrito.
sign-in-no-way = Es obligatorio iniciar sesión, pero no está configurado para esta clínica.
    .title = Inicio de sesión no disponible
    .advice = Pida a su administrador que añada Cageside en Provet con el tipo de concesión «authorization code» o que cambie el requisito de inicio de sesión de la clínica.
sign-in-payload-hash = Esta clínica exige un hash que cubra toda la apertura, y el de este botón no lo hace.
    .title = { web-set-up }
    .advice = Pida a su administrador que active «Include payload in verification hash» para este botón en Provet.
sign-in-department-off = Cageside está desactivado para este departamento.
    .title = No disponible en este departamento
    .advice = Pida a su administrador que active Cageside para el departamento en el catálogo de integraciones de Provet.
sign-in-malformed = No se pudo leer la respuesta de Provet.
    .title = No ha iniciado sesión
    .advice = Cierre esta ventana y empiece de nuevo desde el panel.
sign-in-shut-off = Este inicio de sesión no empezó desde un panel, o el panel está aislado de su propia dirección.
    .title = No ha iniciado sesión
    .advice = Abra el panel en su propia pestaña e inicie sesión allí.
sign-in-state = Este inicio de sesión ha terminado, tardó más de 15 minutos o no empezó aquí.
    .title = No ha iniciado sesión
    .advice = Cierre esta ventana y empiece de nuevo desde el panel.
sign-in-other-browser = Este inicio de sesión empezó en otro navegador, o este navegador bloquea las cookies.
    .title = No ha iniciado sesión
    .advice = Permita las cookies para esta dirección y empiece de nuevo desde el panel.
sign-in-other-person = Ha iniciado sesión como { $name }, pero otra persona hizo clic en el botón en Provet.
    .title = Otro usuario
    .advice = Inicie sesión con el usuario que tiene la sesión abierta en Provet, o vuelva a abrir el panel desde su propia cuenta de Provet.
sign-in-withdrawn = Alguien cambió la aplicación de la clínica en Provet mientras usted iniciaba sesión.
    .title = No ha iniciado sesión
    .advice = Cierre esta ventana y vuelva a abrir el panel desde Provet.
sign-in-declined = No ha permitido que Cageside actúe en su nombre.
    .title = No ha iniciado sesión
    .advice = Inténtelo de nuevo y permita el acceso, o cierre esta ventana.
sign-in-refused = Provet no permite que Cageside inicie la sesión de los usuarios.
    .title = No ha iniciado sesión
    .advice = Pida a su administrador que vuelva a añadir Cageside en Provet.
sign-in-code = Provet ya no acepta este inicio de sesión.
    .title = No ha iniciado sesión
    .advice = Inténtelo de nuevo.
sign-in-throttled = Provet está ocupado.
    .title = No ha iniciado sesión
    .advice = Inténtelo de nuevo en un minuto.
sign-in-unreachable = Provet no responde.
    .title = No ha iniciado sesión
    .advice = Inténtelo de nuevo en un momento.
sign-in-nonsense = Respuesta inesperada de Provet.
    .title = No ha iniciado sesión
    .advice = Inténtelo de nuevo. Si sigue ocurriendo, envíe el código de abajo a soporte.
sign-in-application = La aplicación de la clínica en Provet no está configurada para iniciar sesión.
    .title = Inicio de sesión no disponible
    .advice = Envíe el código de abajo a su administrador.

background-person-unproved = Esta clínica exige un usuario verificado, y esta solicitud no demuestra quién hizo clic en el botón. En Provet, incluya el contenido y el ID de usuario en el hash de verificación.
background-signed-out = El usuario que hizo clic en el botón no ha iniciado sesión. Abra un panel de Cageside, inicie sesión y vuelva a hacer clic en el botón.
job-signed-out = El usuario que hizo clic en el botón ya no tiene la sesión iniciada. Abra un panel de Cageside, inicie sesión y vuelva a ejecutar la acción.

## Settings: people

settings-signed-in-users-title = Usuarios con sesión iniciada
settings-signed-in-users-intro = Estos usuarios trabajan con sus propios permisos de Provet en los paneles de esta clínica. Si cierra la sesión de un usuario, este volverá a iniciarla en el siguiente panel que abra.
settings-signed-in-users-nobody = Nadie ha iniciado sesión. Los usuarios inician sesión desde un panel si la clínica les permite trabajar con sus propios permisos de Provet.
settings-signed-in-users-who = Usuario
settings-signed-in-users-since = Inicio de sesión
settings-signed-in-users-used = Último uso
settings-signed-in-users-browsers = Navegadores recordados
settings-signed-in-users-user = Usuario { $number } en Provet
settings-signed-in-users-unnamed = Sin nombre en Provet
settings-signed-in-users-end = Cerrar sesión
settings-signed-in-users-end-all = Cerrar todas las sesiones
settings-signed-in-users-ended = Se cerró la sesión del usuario.
settings-signed-in-users-all-ended = Se cerraron todas las sesiones.
settings-signed-in-users-more = Mostrar más
## Settings: buttons

settings-buttons-none = Aún no hay botones. Configúrelos y cada página de Provet tendrá un botón que abre su panel.
settings-buttons-add-missing = { $count ->
    [one] Configurar el botón que falta
   *[other] Configurar los { $count } botones que faltan
}
settings-buttons-add-background = Configurar un botón en segundo plano
settings-buttons-add-one = Configurar
settings-buttons-add-for = Configurar un botón para { $page }
settings-buttons-page = Página
settings-buttons-button = Botón
settings-buttons-in-provet = En Provet
settings-buttons-shares-url = comparte su URL con otras páginas
settings-buttons-compare = Comparar con Provet
settings-buttons-not-compared = No se pudo comparar con Provet.
settings-buttons-some-changed = { $count ->
    [one] Un botón se cambió en Provet.
   *[other] { $count } botones se cambiaron en Provet.
}
settings-buttons-none-changed = Todos los botones coinciden con Provet.
settings-buttons-by-hand = Añadido manualmente (no se puede verificar)
settings-buttons-changed = Cambiado en Provet
settings-buttons-gone = Ya no está en Provet
settings-buttons-same = Sincronizado
settings-buttons-made = Creado
settings-buttons-sending = Creándose
settings-buttons-unsure = No se pudo confirmar si se creó
settings-buttons-planned = Aún no creado
settings-buttons-not-made = Rechazado por Provet
settings-buttons-salt-behind = Provet aún tiene el salt antiguo.
settings-buttons-compared = Comparado:
settings-buttons-add-title = Configurar botones
settings-buttons-add-background-title = Configurar un botón en segundo plano
settings-buttons-pages = Páginas
settings-buttons-no-page = Seleccione al menos una página.
settings-buttons-action = Acción al hacer clic
settings-buttons-action-side-panel = Abrir en el panel lateral
settings-buttons-action-window = Abrir en una ventana nueva
settings-buttons-action-popup = Abrir en una ventana emergente
settings-buttons-action-background = Enviar solicitud HTTP
settings-buttons-more = Más opciones
settings-buttons-name = Nombre del botón
settings-buttons-bad-name = Introduzca un nombre de hasta { $most } caracteres.
settings-buttons-method = Método HTTP
settings-buttons-choose = Seleccione una opción.
settings-buttons-one-url = Usar una sola URL para todas las páginas (el nombre del parámetro identifica la página)
settings-buttons-parameter = Nombre del parámetro
settings-buttons-parameter-hint = Déjelo vacío para usar id o, con una sola URL, el nombre propio de la página, por ejemplo patient_id.
settings-buttons-bad-parameter = No es un nombre de parámetro válido.
settings-buttons-parameter-tells = Con una sola URL, el nombre del parámetro debe ser { $name }. Deje este campo vacío.
settings-buttons-prefix = Prefijo
settings-buttons-prefix-hint = Texto antes del ID, por ejemplo client_. Normalmente vacío.
settings-buttons-bad-prefix = No use espacios, = & ? # ni una cifra al final.
settings-buttons-recipe = Hash de verificación
settings-buttons-recipe-hint = Déjelo como está, salvo que «Solución de problemas» sugiera otro esquema.
settings-buttons-recipe-usual = Predeterminado: { $name }
settings-buttons-recipe-plain = { $name }
settings-buttons-recipe-payload = { $name }: cubre el registro
settings-buttons-method-make = Crearlo en Provet automáticamente
settings-buttons-method-hand = Mostrarme qué introducir en Provet
settings-buttons-methods = Antes de crear nada, podrá revisar lo que se va a enviar.
settings-buttons-work = Acción
settings-buttons-work-move-status = Cambiar el estado de la consulta
settings-buttons-work-mark-sent = Marcar como enviado
settings-buttons-work-set-integration-status = Establecer el estado de la integración
settings-buttons-work-add-note = Añadir una nota
settings-buttons-work-forward = Enviar el evento a una URL de webhook
settings-buttons-work-elsewhere = Disponible solo en: { $pages }.
settings-buttons-status = Estado nuevo (para «Cambiar el estado de la consulta»)
settings-buttons-argument = Texto o URL
settings-buttons-argument-hint = Según la acción: el estado de la integración, el texto de la nota ({ $placeholders }) o la URL del webhook.
settings-buttons-bad-argument = Introduzca hasta 200 caracteres o una URL que empiece por https://.
settings-buttons-bad-template = Introduzca el texto de la nota. Puede usar estos marcadores: { $placeholders }.
settings-buttons-bad-address = Introduzca una URL que empiece por https:// y esté en la internet pública.
settings-buttons-along = Incluir el registro (solo con URL de webhook)
settings-buttons-no-record = El registro solo se puede incluir con una URL de webhook.
settings-buttons-header = Exigir también una cabecera fija
settings-buttons-header-name = Nombre de la cabecera
settings-buttons-bad-header = Use solo letras, cifras, - y _, y ningún nombre que use el propio HTTP.
settings-buttons-set-up = Guardado en Cageside. Ahora añádalo en Provet.
settings-buttons-where = En Provet, vaya a Settings > Integrations > Custom integrations. Añada una integración por cada botón y rellene estos campos.
settings-buttons-typed-in = Hecho, ya está añadido en Provet
settings-buttons-type-title = Qué introducir en Provet
settings-buttons-field-name = Nombre (Name)
settings-buttons-field-page = Página visible (Visible page)
settings-buttons-field-action = Acción (Action)
settings-buttons-field-method = Método HTTP (HTTP method)
settings-buttons-field-url = URL
settings-buttons-field-parameter = Nombre del parámetro (Parameter name)
settings-buttons-field-enabled = Activado (Enabled)
settings-buttons-field-hash = Añadir hash de verificación (Add verification hash)
settings-buttons-field-salt = Salt de verificación (Verification salt)
settings-buttons-field-payload = Incluir el contenido en el hash de verificación (Include payload in verification hash)
settings-buttons-field-organization = Añadir información de la organización y el departamento (Add organization and department information)
settings-buttons-field-headers = Cabeceras fijas (Static headers)
settings-buttons-field-header-value = Valor de la cabecera
settings-buttons-on = Sí
settings-buttons-off = No
settings-buttons-salt-once = Copie el salt ahora. No se volverá a mostrar.
settings-buttons-salt-was-shown = Solo se muestra al crearlo. ¿Lo ha perdido? Cree un salt nuevo.
settings-buttons-header-was-shown = { $name } (el valor solo se muestra al crearlo)
settings-buttons-signing = Secreto de firma
settings-buttons-signing-hint = Para el sistema que recibe los eventos. Cópielo ahora: no se volverá a mostrar.
settings-buttons-plan-title = Revisar antes de crear
settings-buttons-plan-intro = { $count ->
    [one] Este botón se creará en Provet. Aún no se ha enviado nada.
   *[other] Estos { $count } botones se crearán en Provet. Aún no se ha enviado nada.
}
settings-buttons-plan-changed = Los campos de Provet cambiaron durante la revisión. Vuelva a revisarlos.
settings-buttons-plan-field = Campo
settings-buttons-plan-sent = Valor que se enviará
settings-buttons-plan-salt = Se genera automáticamente
settings-buttons-plan-header = Se genera automáticamente
settings-buttons-make = { $count ->
    [one] Crear botón en Provet
   *[other] Crear botones en Provet
}
settings-buttons-nothing-sent = No se envió nada.
settings-buttons-made-title = Botones en Provet
settings-buttons-all-made = { $count ->
    [one] El botón está en Provet. Recargue una página allí para verlo.
   *[other] Los { $count } botones están en Provet. Recargue una página allí para verlos.
}
settings-buttons-some-left = Algunos botones aún no están en Provet.
settings-buttons-was-set-up = Estos botones ya están configurados. Sus salts se mostraron al crearlos.
settings-buttons-finish = Terminar la creación
settings-buttons-undo = Quitar todos estos botones
settings-buttons-undo-hint = Se quitan de Provet y de Cageside.
settings-buttons-to-all = Todos los botones
settings-buttons-ours-was = En Cageside
settings-buttons-theirs-is = En Provet
settings-buttons-launches-fail = El botón no funcionará con estos valores.
settings-buttons-put-back = Restaurar en Provet
settings-buttons-accept = Aceptar los cambios
settings-buttons-make-again = Crear de nuevo
settings-buttons-send-salt = Enviar el salt nuevo a Provet
settings-buttons-show-fields = Mostrar los campos
settings-buttons-does = Acción: { $work }.
settings-buttons-salt = Salt de verificación
settings-buttons-salt-about = Secreto compartido con Provet para verificar las aperturas. Después de crear un salt nuevo, las páginas ya abiertas en Provet siguen funcionando un tiempo con el antiguo.
settings-buttons-make-salt = Crear un salt nuevo
settings-buttons-new-salt = Salt nuevo creado. Introdúzcalo en Provet.
settings-buttons-overlap = Salt antiguo aceptado hasta
settings-buttons-end-overlap = Salt antiguo filtrado: rechazarlo ya y cerrar los paneles abiertos con él
settings-buttons-salt-leaked = Salt filtrado: sustituirlo ya y cerrar los paneles abiertos con él
settings-buttons-salt-leaked-hint = El botón no funcionará hasta que el salt nuevo esté en Provet.
settings-buttons-panels = Paneles abiertos
settings-buttons-panels-about = Si se ha filtrado un enlace de este botón, cierre todos los paneles abiertos con él. Habrá que recargar las páginas ya abiertas en Provet para que el botón vuelva a funcionar.
settings-buttons-end-panels = Cerrar todos los paneles de este botón
settings-buttons-done-panels-ended = Todos los paneles de este botón están cerrados.
settings-buttons-remove = Quitar
settings-buttons-remove-link = Quitar botón
settings-buttons-remove-title = ¿Quitar el botón para { $page }?
settings-buttons-remove-both = También se quita de Provet.
settings-buttons-remove-here = El botón deja de funcionar de inmediato. Cageside no puede quitarlo de Provet, así que quítelo allí manualmente.
settings-buttons-only-here = Quitarlo solo de Cageside. De Provet lo quitaré yo.
settings-buttons-keep = Cancelar
settings-buttons-done-removed = Quitado de Cageside y de Provet.
settings-buttons-done-removed-here = Quitado de Cageside. Quítelo también de Provet.
settings-buttons-done-undone = Botones quitados de Cageside y de Provet.
settings-buttons-done-finished = Enviado a Provet.
settings-buttons-done-restored = Restaurado en Provet.
settings-buttons-done-accepted = Cambios aceptados.
settings-buttons-done-salt-sent = Provet tiene el salt nuevo.
settings-buttons-done-ended = Solo se acepta el salt actual. Los paneles abiertos con uno anterior están cerrados.
settings-buttons-busy = Otra persona está cambiando esto o acaba de cambiarlo. Inténtelo de nuevo en unos minutos.
settings-buttons-ours = No se pudo guardar en Cageside. Inténtelo de nuevo.
settings-buttons-forbidden = Provet no lo permite. En Provet, conceda a la integración el permiso «Settings: Integration settings» o añada los botones manualmente.
settings-buttons-not-connected = Esta clínica no tiene credenciales que funcionen. Añada primero la aplicación en Provet o añada los botones manualmente.
settings-buttons-credential-refused = Provet rechazó las credenciales de esta clínica. Vuelva a añadir la aplicación en Provet.
settings-buttons-not-found = No se encontró en Provet, o Cageside no puede verlo.
settings-buttons-throttled = Provet está ocupado. Inténtelo de nuevo en un minuto.
settings-buttons-lost = La respuesta de Provet se perdió, así que puede que el botón ya exista. «Terminar la creación» lo comprueba primero.
settings-buttons-several = Varios botones de Provet se parecen a este. Quite allí los que sobran y termine la creación.
settings-buttons-unreachable = No se pudo contactar con Provet. Inténtelo de nuevo.
settings-buttons-nonsense = Respuesta inesperada de Provet. Añada los botones manualmente.
settings-buttons-rejected = Provet rechazó estos campos: { $fields }.
settings-buttons-strangers = Provet exige campos que Cageside no conoce: { $fields }.
settings-buttons-no-field = No se encontró en Provet ningún campo para: { $parts }.
settings-buttons-unfit = Estos campos de Provet no admiten el valor necesario: { $fields }.
settings-buttons-by-hand-instead = Añada los botones manualmente.
## Settings: one clinic

settings-clinic-connection = Conexión
settings-clinic-connected = Conectada
settings-clinic-connected-advice = Provet acepta las credenciales de esta clínica.
settings-clinic-waiting = Comprobando las credenciales
settings-clinic-waiting-advice = Provet envió las credenciales de esta clínica. La comprobación tarda unos segundos.
settings-clinic-no-answer = Provet no responde
settings-clinic-no-answer-advice = Las credenciales de la clínica se comprobaron { $count } { $count ->
    [one] vez
   *[other] veces
} sin respuesta. Cageside sigue intentándolo.
settings-clinic-people = Conectada con inicio de sesión de usuarios
settings-clinic-people-advice = No hay usuario virtual. Cada persona trabaja con su propia sesión de Provet.
settings-clinic-needs-person = A la espera del primer inicio de sesión
settings-clinic-needs-person-advice = Estas credenciales se verifican cuando el primer usuario inicia sesión. Abra un panel en Provet e inicie sesión allí.
settings-clinic-refused = Sin conexión: Provet rechazó las credenciales
settings-clinic-refused-at = Rechazadas
settings-clinic-nothing = Sin conexión: Provet aún no ha enviado credenciales
settings-clinic-nothing-advice = En Provet, abra el catálogo de integraciones y seleccione «Add application» para Cageside.
settings-clinic-next-attempt = Próximo intento:
settings-clinic-check-again = Actualizar
settings-clinic-test = Probar conexión
settings-clinic-disabled = Cageside está en pausa para esta clínica. Sus botones no abren paneles.
settings-launches-title = Seguridad de apertura
settings-launches-about = protección de los paneles, cerrar todos los paneles
settings-launches-end-title = Paneles abiertos
settings-launches-end-about = Si se ha filtrado un enlace, cierre todos los paneles abiertos en esta clínica, en todos los equipos. Habrá que recargar las páginas ya abiertas en Provet para que sus botones vuelvan a funcionar.
settings-launches-end = Cerrar todos los paneles abiertos
settings-launches-ended = Todos los paneles de esta clínica están cerrados.
settings-launches-plain-title = Botones con hash estándar
settings-launches-plain-what = El hash de estos botones cubre la hora, pero no el registro. Quien tenga un enlace de uno de ellos puede abrir otros pacientes y propietarios de esta clínica hasta que el enlace caduque.
settings-launches-plain-do = En Provet, active «Include payload in verification hash». Vuelva a añadir aquí el botón con un hash que cubra el registro. Después, exija ese hash en «General».
settings-launches-plain-add = Añadir un botón con hash que cubre el registro
settings-launches-plain-none = El hash de todos los botones cubre el registro.
settings-launches-demanded = Esta clínica exige un hash que cubra el registro, así que un hash estándar no abre paneles.
settings-launches-settings = Límites
settings-launches-records = Registros por página de Provet
settings-launches-records-hint = Cuántos registros distintos puede abrir un mismo hash estándar. Para abrir más, los usuarios recargan la página en Provet.
settings-launches-records-wrong = Introduzca un número entero de { $least } a { $most }.
settings-launches-origins = Otras direcciones de Provet
settings-launches-origins-hint = Añada cualquier dirección distinta de { $origin } en la que su clínica use Provet, por ejemplo https://provet.example. Una por línea.
settings-launches-origins-wrong = Introduzca direcciones como https://provet.example, sin nada después del host.
settings-launches-save = Guardar
settings-launches-saved = Guardado.
settings-launches-webhook = URL de webhook de esta clínica
settings-launches-webhook-about = Introdúzcala en Provet para los webhooks de esta clínica. Manténgala en secreto.
settings-launches-webhook-shared = { $count ->
    [one] 1 webhook de esta clínica se envió a la URL compartida o a una anterior, que otras clínicas pueden conocer. Sustituya esa URL en Provet por la URL de arriba.
   *[other] { $count } webhooks de esta clínica se enviaron a la URL compartida o a una anterior, que otras clínicas pueden conocer. Sustituya esa URL en Provet por la URL de arriba.
}
settings-launches-webhook-shared-off = { $count ->
    [one] 1 webhook de esta clínica se envió a la URL compartida o a una anterior. Esas URL están desactivadas. Use en Provet la URL de arriba.
   *[other] { $count } webhooks de esta clínica se enviaron a la URL compartida o a una anterior. Esas URL están desactivadas. Use en Provet la URL de arriba.
}
settings-launches-webhook-shared-last = Última recepción:
settings-clinic-facts = Resumen
settings-clinic-number = ID de la clínica
settings-clinic-host = Host
settings-clinic-departments = Departamentos
settings-clinic-departments-count = activos: { $on }, inactivos: { $off }
settings-clinic-buttons = Botones
settings-clinic-since = Añadida
settings-clinic-errors = Errores hoy
settings-clinic-more = Configuración de la clínica
settings-clinic-policies = General

## Settings: setting up a clinic

settings-setup-title = Configurar esta clínica
settings-setup-progress = { $done } de { $total } pasos completados
settings-setup-done = Hecho
settings-setup-to-do = Pendiente
settings-setup-change = Cambiar
settings-setup-connected = Conectada a Provet
settings-setup-zone = Zona horaria
settings-setup-zone-missing = Hasta que se indique, los paneles muestran las horas en UTC.
settings-setup-zone-hint = Donde está la clínica, por ejemplo Europe/Madrid.
settings-setup-currency = Moneda
settings-setup-currency-missing = Hasta que se indique, los paneles muestran los importes sin moneda.
settings-setup-currency-hint = Tres letras, por ejemplo EUR.
settings-setup-language = Idioma
settings-setup-language-own = El del navegador de cada usuario
settings-setup-buttons = Botones en Provet
settings-setup-buttons-missing = Añada los botones que abren Cageside
settings-setup-buttons-count = { $count ->
    [one] 1 botón
   *[other] { $count } botones
}
settings-setup-launch = Primera apertura
settings-setup-launch-missing = Abra un paciente en Provet y haga clic en el botón de Cageside. Esta lista se actualiza cuando llega la apertura.
settings-setup-save = Guardar zona horaria y moneda

## Settings: credentials

settings-credentials-title = Credenciales
settings-credentials-about = qué envió Provet y si funciona
settings-credentials-what = Credenciales que Provet envió para esta clínica, las más recientes primero. Los secretos no se muestran nunca.
settings-credentials-client = ID de cliente
settings-credentials-state = Estado
settings-credentials-kind = Tipo
settings-credentials-back = URI de redirección
settings-credentials-received = Recibidas
settings-credentials-proved = Verificadas
settings-credentials-unverified = en comprobación
settings-credentials-working = en uso
settings-credentials-refused = rechazadas
settings-credentials-replaced = sustituidas
settings-credentials-virtual = Usuario virtual
settings-credentials-people = Inicio de sesión de usuarios
settings-credentials-confidential = con secreto
settings-credentials-public = sin secreto
settings-credentials-signed = Tokens de ID firmados con { $algorithm }
settings-credentials-unsigned = sin tokens de ID
settings-credentials-no-back = ninguna
settings-reason-client = Provet no reconoce este cliente, o el secreto es incorrecto.
settings-reason-client-advice = En Provet, quite la aplicación y vuelva a añadirla desde el catálogo de integraciones. Las credenciales nuevas llegarán automáticamente.
settings-reason-grant = Este cliente no puede solicitar tokens de esta manera.
settings-reason-grant-advice = Pida a Provet que permita el tipo de concesión para esta integración y vuelva a añadir la aplicación.
settings-reason-scope = Este cliente no puede usar la API REST.
settings-reason-scope-advice = Pida a Provet que dé a la integración el ámbito «restapi» y vuelva a añadir la aplicación.
settings-reason-other-host = Las credenciales son para un host distinto de aquel en el que se verificó esta clínica.
settings-reason-other-host-advice = Si la clínica ha cambiado de host, elimínela aquí y vuelva a añadir la aplicación.
settings-reason-foreign-host = Las credenciales son para un host al que Cageside no puede conectarse.
settings-reason-foreign-host-advice = Su operador puede permitir el host en la configuración de Cageside.
settings-reason-else = Provet rechazó las credenciales.

## Settings: connection

settings-connection-title = Conexión
settings-connection-about = prueba, permisos de los paneles, uso de solicitudes
settings-connection-test = Probar conexión
settings-connection-testing = Probando…
settings-connection-test-title = Resultados de la prueba
settings-connection-test-token = Token de acceso
settings-connection-test-token-came = Válido durante { $hours } { $hours ->
    [one] hora
   *[other] horas
}
settings-connection-test-superseded = Funciona, pero se usan credenciales más recientes.
settings-connection-test-superseded-advice = No hay que hacer nada.
settings-connection-test-permissions = Permisos del usuario virtual
settings-connection-test-permissions-came = { $count } { $count ->
    [one] permiso
   *[other] permisos
}
settings-sign-in-wait-minutes = Demasiados intentos. Inténtelo de nuevo en { $minutes } minutos.
settings-sign-in-signed-out = La sesión está cerrada.
settings-sign-in-too-late = Ha pasado demasiado tiempo. Vuelva a iniciar sesión.
settings-code-title = Verificación en dos pasos
settings-code-label = Código de su aplicación de autenticación
settings-code-hint = Seis cifras. Aparece un código nuevo cada 30 segundos.
settings-code-wrong = El código es incorrecto o ya se ha usado. Espere al siguiente.
settings-code-lost = ¿Ha perdido el acceso a la aplicación? Pida a un operador que restablezca su cuenta.
settings-code-back = Empezar de nuevo
settings-password-new = Contraseña nueva
settings-password-again = Confirmar contraseña
settings-password-hint = Al menos { $least } caracteres. Unas cuantas palabras funcionan bien.
settings-password-short = Demasiado corta. Use al menos { $least } caracteres.
settings-password-long = Demasiado larga. Use como máximo { $most } caracteres.
settings-password-easy = Demasiado fácil de adivinar. Elija unas cuantas palabras que no tengan nada que ver con su correo electrónico.
settings-password-common = Demasiado fácil de adivinar. Elija palabras que nadie esperaría juntas.
settings-password-breached = Esta contraseña se conoce por una filtración de datos. Elija otra.
settings-password-different = Las contraseñas no coinciden.
settings-email-wrong = Introduzca un correo electrónico válido.
settings-email-taken = Ya existe una cuenta con este correo electrónico.
settings-link-send = Establecer contraseña e iniciar sesión
settings-link-first = Crear la primera cuenta de operador
settings-link-first-lead = Los operadores ven todas las clínicas e invitan a otros usuarios. Elija el correo electrónico y la contraseña con los que iniciará sesión.
settings-link-invitation = Le damos la bienvenida a Cageside
settings-link-invitation-lead = Iniciará sesión como { $email }. Elija una contraseña.
settings-link-reset = Elegir una contraseña nueva
settings-link-reset-lead = Para { $email }. Se cerrarán todas sus demás sesiones.
settings-link-reset-code-lead = Para { $email }. Se cerrarán todas sus demás sesiones, y la verificación en dos pasos quedará desactivada hasta que vuelva a configurarla.
settings-link-used = Este enlace ya se ha usado
settings-link-used-advice = Cada enlace funciona una sola vez. Inicie sesión con su contraseña o pida un enlace nuevo a un operador.
settings-link-ended = Este enlace ha caducado
settings-link-ended-advice = Pida un enlace nuevo a un operador.
settings-link-unknown = Este enlace no es válido
settings-link-unknown-advice = Compruebe que ha copiado el enlace completo. Un enlace más reciente sustituye a uno anterior.

## Settings: accounts

settings-account-who = Ha iniciado sesión como { $email }.
settings-account-provet = Ha iniciado sesión con Provet. Su contraseña se gestiona allí.
settings-account-password-current = Contraseña actual
settings-account-password-confirm = Contraseña
settings-account-password-change = Cambiar contraseña
settings-account-password-wrong = Contraseña incorrecta.
settings-account-password-changed = Contraseña cambiada. Se han cerrado todas sus demás sesiones.
settings-second-factor-title = Verificación en dos pasos
settings-second-factor-required = Configure la verificación en dos pasos para continuar. Introduzca su contraseña y haga clic en el botón de abajo.
settings-second-factor-is-on = Activada. Al iniciar sesión, introduce un código de su aplicación de autenticación.
settings-second-factor-is-off = Desactivada. Un código de una aplicación de su teléfono protege su cuenta si alguien averigua su contraseña.
settings-second-factor-on = Configurar
settings-second-factor-off = Desactivar
settings-second-factor-switched-off = La verificación en dos pasos está desactivada.
settings-second-factor-lead = Escanee este código QR con una aplicación de autenticación o introduzca la clave en la aplicación. Después, introduzca el código que muestra.
settings-second-factor-picture = Código QR de la clave de abajo
settings-second-factor-secret = Clave
settings-second-factor-confirm = Activar
settings-second-factor-wrong = El código no coincide. Compruebe que el reloj de su teléfono está en hora.
settings-sessions-title = Sesiones activas
settings-sessions-browser = Navegador
settings-sessions-on = { $browser } en { $system }
settings-sessions-unknown = Navegador desconocido
settings-sessions-began = Inicio de sesión
settings-sessions-used = Último uso
settings-sessions-this = Esta sesión
settings-sessions-end = Cerrar sesión
settings-sessions-end-others = Cerrar todas las demás sesiones
settings-sessions-ended = Sesión cerrada.
settings-sessions-sign-in-again = Para confirmar su identidad, cierre sesión, vuelva a iniciarla con Provet e inténtelo de nuevo antes de 10 minutos.
settings-all-sessions-title = Sesiones de personas sin cuenta
settings-all-sessions-about = Administradores que iniciaron sesión en Configuración con Provet. No tienen cuenta aquí.
settings-all-sessions-none = Nadie ha iniciado sesión con Provet.
settings-all-sessions-name = Nombre
settings-all-sessions-clinic = Clínica
settings-all-sessions-end = Cerrar todas las sesiones
settings-all-sessions-end-about = Se cierran las sesiones de Configuración de todas las personas excepto la suya, con o sin cuenta. Los paneles abiertos siguen abiertos.
settings-all-sessions-ended = Se cerraron todas las demás sesiones.
settings-accounts-invite = Invitar usuario
settings-accounts-find = Correo electrónico o ID de la clínica
settings-accounts-find-send = Buscar
settings-accounts-none = No se encontraron cuentas.
settings-accounts-more = Mostrar más
settings-accounts-all = Todas las cuentas
settings-accounts-email = Correo electrónico
settings-accounts-sees = Acceso
settings-accounts-state = Estado
settings-accounts-last = Último inicio de sesión
settings-accounts-never = nunca
settings-accounts-everything = Todo
settings-accounts-clinics = { $count ->
    [one] Clínica { $clinics }
   *[other] Clínicas { $clinics }
}
settings-accounts-clinics-more = Clínicas { $clinics } y { $more } más
settings-accounts-no-clinic = Ninguna clínica
settings-accounts-no-clinic-yet = Aún no hay clínicas. Introduzca un ID de clínica para añadir una.
settings-accounts-off = Desactivada
settings-accounts-invited = Invitada
settings-accounts-on = Activa
settings-accounts-on-with-code = Activa, con verificación en dos pasos
settings-accounts-allow = Añadir clínica
settings-accounts-forbid = Quitar
settings-accounts-clinics-changed = Acceso a clínicas actualizado.
settings-accounts-reset = Restablecer contraseña
settings-accounts-reset-lead = Crea un enlace para elegir una contraseña nueva. La contraseña actual funciona hasta que se use el enlace.
settings-accounts-reset-code = Desactivar también la verificación en dos pasos (aplicación de autenticación perdida)
settings-accounts-invite-again = Invitación
settings-accounts-invite-again-lead = Aún no se ha elegido contraseña. Un enlace nuevo sustituye al anterior.
settings-accounts-make-link = Crear enlace
settings-accounts-no-sessions = No hay sesiones activas.
settings-accounts-end-sessions = Cerrar todas las sesiones
settings-accounts-switch-off = Desactivar cuenta
settings-accounts-switch-off-lead = Cierra todas las sesiones de la cuenta e impide iniciar sesión. Puede volver a activarla.
settings-accounts-switch-on = Activar cuenta
settings-accounts-switch-on-lead = Esta cuenta está desactivada. Nadie puede iniciar sesión con ella.
settings-accounts-switched-on = Cuenta activada.
settings-accounts-switched-off = Cuenta desactivada y todas sus sesiones cerradas.
settings-accounts-last-operator = Es el último operador que puede iniciar sesión. Invite primero a otro operador.
settings-invite-lead = Se creará un enlace de un solo uso, válido durante 7 días.
settings-invite-operator = Operador: todo
settings-invite-administrator = Administrador: una clínica
settings-invite-clinic = ID de la clínica
settings-invite-clinic-hint = El número de la dirección de Provet de la clínica. Déjelo vacío para operadores.
settings-invite-clinic-wrong = Introduzca un ID de clínica.
settings-invite-clinic-unknown = No hay ninguna clínica con este ID.
settings-invite-taken = Ya existe una cuenta con este correo electrónico. Búsquela en «Cuentas».
settings-invite-send = Crear enlace
settings-invite-link-title = Enlace de un solo uso
settings-invite-link-lead = Envíe este enlace a { $email }. Funciona una sola vez, durante 7 días.
settings-invite-reset-lead = Envíe este enlace a { $email }. Funciona una sola vez, durante 24 horas.
settings-invite-link = Enlace
settings-invite-link-once = Cópielo ahora: no se volverá a mostrar. Cualquiera que tenga el enlace puede abrir la cuenta.
settings-invite-to-account = Ir a la cuenta
## Settings: signing in with Provet

settings-sign-in-with-provet = Iniciar sesión con Provet
settings-provet-clinic = ID de la clínica
settings-provet-clinic-hint = El número de su dirección de Provet. Para provetcloud.com/54321, introduzca 54321.
settings-provet-send = Continuar con Provet
settings-provet-no-clinic = El inicio de sesión con Provet no está disponible para este ID de clínica. Compruebe el número o pida una invitación a un operador.
settings-provet-not-set-up = El inicio de sesión con Provet no está configurado para esta clínica ({ $code }). Pida una invitación a un operador.
settings-provet-onwards = Abriendo Provet para iniciar sesión…
settings-provet-go-on = Continuar
settings-provet-other-browser = Ha vuelto en otro navegador. Empiece aquí de nuevo.
settings-provet-right = No tiene permiso para cambiar integraciones en Provet. Pida allí el permiso «{ $right }» o pida una invitación a un operador.
settings-provet-declined = No ha permitido el acceso en Provet. Puede empezar de nuevo.
settings-provet-odd = Respuesta inesperada de Provet ({ $code }). Empiece de nuevo. Si sigue ocurriendo, avise a un operador.
settings-provet-unreachable = Provet no respondió. Inténtelo de nuevo en unos minutos.
settings-connection-test-permissions-unknown = Ninguno corresponde a un permiso que necesiten los paneles, así que cada uno se probó leyendo un registro.
settings-connection-test-permissions-tried = En su lugar, cada permiso se probó leyendo un registro. Véase abajo.
settings-connection-test-read = Leer un paciente
settings-connection-test-read-came = Paciente cargado
settings-connection-test-read-empty = Lista cargada. No contiene pacientes.
settings-connection-test-not-asked = Las demás pruebas necesitan un token, así que no se ejecutaron.
settings-connection-test-took = ({ $millis } ms)
settings-provet-error-refused = Provet rechazó las credenciales.
settings-provet-error-refused-advice = En Provet, quite la aplicación y vuelva a añadirla desde el catálogo de integraciones.
settings-provet-error-checking-advice = Provet acaba de rechazar las credenciales. Se están comprobando. Recargue esta página en unos segundos.
settings-provet-error-forbidden = Provet no lo permite.
settings-provet-error-forbidden-advice = En Provet, conceda el permiso al usuario virtual de la integración. Los permisos se indican abajo.
settings-provet-error-not-found = Provet no tiene nada en esta dirección.
settings-provet-error-not-found-advice = Compruebe que el host y el ID de la clínica coinciden con la dirección de Provet de la clínica.
settings-provet-error-throttled = Provet está ocupado.
settings-provet-error-throttled-advice = Inténtelo de nuevo en { $seconds } segundos.
settings-provet-error-unreachable = Provet no respondió.
settings-provet-error-unreachable-advice = Inténtelo de nuevo en unos minutos. Si sigue ocurriendo, pida a su operador que compruebe que el servidor puede acceder al host.
settings-provet-error-nonsense = Respuesta inesperada de Provet.
settings-provet-error-nonsense-advice = Inténtelo de nuevo más tarde. Si sigue ocurriendo, contacte con su operador.
settings-permissions-title = Permisos para los paneles
settings-permissions-not-yet = Pruebe la conexión para ver qué permite Provet.
settings-permissions-by-provet = Lo que Provet indicó para el usuario virtual. Donde Provet no indicó nada, se comprobó leyendo un registro.
settings-permissions-by-trying = Se comprobó leyendo un registro de cada tipo. La escritura no se probó.
settings-permissions-section = Sección
settings-permissions-needed = Permisos en Provet
settings-permissions-nothing-wanted = No se necesita ningún permiso
settings-permissions-undocumented = Permiso no documentado por Provet
settings-permissions-to-save = { $permission } (para guardar):
settings-permissions-allowed = permitido
settings-permissions-refused = no permitido
settings-permissions-unavailable = no se pudo comprobar
settings-permissions-no-record = Aún no hay ningún registro con el que probar.
settings-permissions-would-write = No se probó, porque cambiaría datos.
settings-usage-title = Solicitudes en el último minuto
settings-usage-what = Solicitudes que este servidor usó para el usuario virtual de la clínica, en las unidades de Provet. Los demás servidores de esta instalación comparten los mismos límites.
settings-usage-none = Ninguna solicitud a Provet.
settings-usage-endpoint = Endpoint
settings-usage-spent = Usado
settings-usage-limit = Límite por minuto
settings-usage-closed = En espera durante { $seconds } s, como pidió Provet

## Settings: policies

settings-policies-title = General
settings-policies-about = nombre, formatos, acceso, auditoría
settings-policies-saved = Guardado.
settings-policies-mistakes = No se guardó nada. Corrija los campos de abajo.
settings-policies-conflict = Otra persona ha cambiado esta configuración. No se guardó nada. Si guarda, sobrescribirá sus cambios.
settings-policies-field = Campo
settings-policies-theirs = Valor de la otra persona
settings-policies-yours = Su valor
settings-policies-save = Guardar
settings-policies-itself = Clínica
settings-policies-name = Nombre
settings-policies-state = Cageside
settings-policies-enabled = Activado
settings-policies-disabled = En pausa (se conservan los datos)
settings-policies-language = Idioma de los paneles
settings-policies-own-language = El del navegador de cada usuario
settings-policies-draft-language = { $name } (traducción provisional)
settings-policies-zone = Zona horaria
settings-policies-zone-hint = Por ejemplo, Europe/Madrid. Déjelo vacío para UTC.
settings-policies-currency = Moneda
settings-policies-currency-hint = Tres letras, por ejemplo EUR.
settings-policies-reload = Recargar Provet después de guardar
settings-policies-reload-hint = Provet muestra lo guardado en un panel cuando se recarga su página. Al recargar se cierra el panel lateral.
settings-policies-reload-moment = Después de 2 segundos
settings-policies-reload-leaving = Cuando el usuario sale del panel
settings-policies-reload-press = Solo cuando el usuario hace clic en «Recargar Provet»
settings-policies-windows = Validez de los enlaces de apertura
settings-policies-foreground = Botones de panel
settings-policies-foreground-hint = De 1 minuto a 7 días. Provet crea el enlace al cargar su página, así que deje tanto tiempo como se permanezca en una misma página.
settings-policies-background = Botones en segundo plano
settings-policies-background-hint = De 1 minuto a 7 días. Provet crea el enlace al enviar la solicitud.
settings-policies-unit = Unidad
settings-policies-minutes = minutos
settings-policies-hours = horas
settings-policies-days-unit = días
settings-policies-demands = Acceso
settings-policies-show = Para ver
settings-policies-write = Para guardar
settings-policies-plain = Estándar (botón firmado)
settings-policies-payload = Estricto (registro y usuario firmados)
settings-policies-person = Usuario con sesión iniciada
settings-policies-plain-costs = Confirma que la solicitud procede de su Provet. No identifica al usuario ni el registro. En Provet: «Add verification hash».
settings-policies-payload-costs = Los botones que no firman el registro y el usuario no se abrirán. En Provet: además, «Include payload in verification hash» en cada botón.
settings-policies-person-costs = Cada usuario inicia sesión con Provet una vez por navegador.
settings-policies-person-absent = No disponible: necesita credenciales authorization_code. Pida a Provet que añada ese tipo de concesión a la integración y vuelva a añadir la aplicación.
settings-policies-acting = Actuar en Provet como
settings-policies-acting-hint = Provet registra el nombre de este usuario y se aplican sus permisos de Provet.
settings-policies-acting-no-choice = Actuar en Provet como: no se puede elegir, porque esta clínica tiene un solo tipo de credenciales. Para elegir, añada credenciales client_credentials y authorization_code.
settings-policies-acting-clinic = Usuario virtual para todo
settings-policies-acting-writes = Usuario virtual para ver, usuario con sesión iniciada para guardar
settings-policies-acting-person = Usuario con sesión iniciada para todo
settings-policies-departments = Departamentos
settings-policies-departments-hint = Provet indica a Cageside en qué departamentos está activada la aplicación.
settings-policies-departments-all = Todos los departamentos
settings-policies-departments-on = Solo los departamentos con la aplicación activada
settings-policies-administrators = Administradores
settings-policies-second-factor = Verificación en dos pasos
settings-policies-second-factor-hint = Para administradores con una cuenta de Cageside. Quienes inician sesión con Provet usan la de Provet.
settings-policies-second-factor-optional = opcional
settings-policies-second-factor-required = obligatoria
settings-policies-warnings = Advertencias
settings-policies-warning-fields = Campos personalizados que se muestran como advertencias
settings-policies-warning-fields-hint = Los paneles muestran estos campos junto a las notas críticas. Un campo que no tiene nombre o no se puede leer se muestra siempre.
settings-policies-warning-all = todos los rellenados
settings-policies-warning-only = solo los indicados abajo
settings-policies-warning-none = ninguno
settings-policies-warning-labels = Nombres de los campos que se muestran
settings-policies-warning-labels-hint = Un nombre por línea, escrito como en Provet. Solo se usa con «solo los indicados abajo».
settings-policies-labels-look = Consultar los nombres en Provet
settings-policies-labels-known = Nombres en Provet:
settings-policies-labels-none = No hay campos personalizados configurados en Provet.
settings-policies-labels-unknown = Guardado, pero no es un nombre de campo en Provet. Los paneles no muestran ningún campo para:
settings-policies-labels-more = Puede que Provet tenga más nombres que estos.
settings-policies-labels-failed = No se pudieron cargar los nombres desde Provet.
settings-policies-audit = Auditoría
settings-policies-values = Valores de los campos antes y después
settings-policies-values-hint = Pueden contener texto clínico. Se guardan cifrados.
settings-policies-values-left-out = No conservar
settings-policies-values-kept = Conservar
settings-policies-days = Días de conservación de las entradas
settings-policies-days-hint = Las entradas más antiguas se eliminan automáticamente.
settings-policies-meaning = Efecto en los paneles abiertos
settings-policies-meaning-state = En pausa, los paneles abiertos se cierran con su siguiente solicitud.
settings-policies-meaning-windows = La validez de los enlaces se aplica a los botones en los que se haga clic a partir de ahora. Los paneles abiertos siguen abiertos.
settings-policies-meaning-demands = La configuración de acceso se aplica desde la siguiente solicitud de un panel abierto.
settings-policies-meaning-warnings = Campos personalizados: los paneles abiertos siguen la opción elegida desde su siguiente solicitud.
settings-policies-meaning-audit = Los valores de los campos se conservan, o no, a partir de ahora. Si reduce el número de días, las entradas más antiguas se eliminan en el plazo de un día.
settings-policies-wrong-name = Use como máximo { $longest } caracteres, en una sola línea.
settings-policies-wrong-choice = Seleccione una de estas opciones.
settings-policies-wrong-zone = Ninguna zona horaria tiene este nombre. Introduzca una como Europe/Madrid.
settings-policies-wrong-currency = Introduzca tres letras, por ejemplo EUR.
settings-policies-wrong-window = Introduzca un tiempo de 1 minuto a 7 días.
settings-policies-wrong-person = Esto necesita credenciales para el inicio de sesión de usuarios, y la clínica no las tiene.
settings-policies-wrong-labels = Introduzca de 1 a { $most } nombres de { $longest } caracteres como máximo, uno por línea, o seleccione otra opción.
settings-policies-wrong-days = Introduzca un número de { $from } a { $to }.

## Settings: export

settings-export-title = Exportación de datos
settings-export-about = todo lo guardado sobre esta clínica, en un archivo
settings-export-what = Un archivo JSON con todo lo que Cageside guarda sobre esta clínica. Los registros clínicos permanecen en Provet y no se incluyen.
settings-export-no-secrets = Los secretos se excluyen: tokens, salts, secretos de cliente y cualquier dato del que se pudieran deducir.
settings-export-left-out = Excluido
settings-export-audited = Exportó todos los datos de la clínica
settings-export-download = Descargar

## Settings: purge

settings-purge-title = Eliminar clínica
settings-purge-about = eliminar todo lo guardado sobre esta clínica
settings-purge-what = Se elimina todo lo que Cageside guarda sobre esta clínica: credenciales, botones, auditoría, tareas y configuración. Los paneles abiertos se cierran. No se puede deshacer.
settings-purge-provet = En Provet no cambia nada. Quite allí manualmente los botones y la aplicación.
settings-purge-export-first = Descargar antes los datos
settings-purge-typed = Para confirmar, introduzca el ID de la clínica: { $number }
settings-purge-wrong = Introduzca { $number } para confirmar. No se eliminó nada.
settings-purge-do = Eliminar todo
## Settings: the list of clinics

settings-clinics-title = Clínicas
settings-clinics-add = Añadir clínica manualmente
settings-clinics-search = Buscar
settings-clinics-search-hint = Busque por nombre, host o ID de la clínica.
settings-clinics-state = Conexión
settings-clinics-any-state = Cualquiera
settings-clinics-sort = Ordenar por
settings-clinics-sort-name = Nombre
settings-clinics-sort-number = ID de la clínica
settings-clinics-sort-launch = Última apertura
settings-clinics-sort-errors = Errores hoy
settings-clinics-show = Aplicar
settings-clinics-clinic = Clínica
settings-clinics-departments = Departamentos
settings-clinics-launch = Última apertura
settings-clinics-errors = Errores hoy (UTC)
settings-clinics-unreadable = Esta clínica no se puede leer. Contacte con soporte.
settings-clinics-never = Ninguna aún
settings-clinics-off = En pausa
settings-clinics-departments-unknown = Se desconoce
settings-clinics-departments-on = activos: { $on }
settings-clinics-departments-both = activos: { $on }, inactivos: { $off }
settings-clinics-working = Conectada
settings-clinics-unverified = Aún sin verificar
settings-clinics-needs-person = A la espera del primer inicio de sesión
settings-clinics-refused = Rechazada
settings-clinics-absent = Sin credenciales
settings-clinics-why-waiting = En comprobación. Recargue en un momento.
settings-clinics-why-absent = Vuelva a añadir la aplicación en el Provet de esta clínica.
settings-clinics-why-client = Provet no reconoce estas credenciales: se quitó allí la aplicación o el secreto es incorrecto. Vuelva a añadir la aplicación en el Provet de esta clínica.
settings-clinics-why-grant = Provet no da tokens a esta aplicación de esta manera. Compruebe con qué tipo de concesión está registrada.
settings-clinics-why-scope = La aplicación no tiene el ámbito «restapi» en Provet.
settings-clinics-why-foreign-host = El host no está permitido. Véase «Sistema».
settings-clinics-why-other-host = Esta clínica está conectada en otro host. Si ha cambiado de host, elimínela primero.
settings-clinics-why-unreachable = Provet no responde. Cageside sigue intentándolo.
settings-clinics-why-nonsense = Respuesta inesperada de Provet. Cageside sigue intentándolo.
settings-clinics-why-throttled = Provet está ocupado. Cageside sigue intentándolo.
settings-clinics-why-needs-person = Un usuario de la clínica debe iniciar sesión con Provet una vez.
settings-clinics-none-found = Ninguna clínica coincide con los filtros.
settings-clinics-none-yet-found = Aún no hay coincidencias, pero quedan clínicas por buscar. Vaya a la página siguiente o acote la búsqueda.
settings-clinics-no-more = No hay más clínicas.
settings-clinics-all = Borrar filtros
settings-clinics-pages = Páginas de clínicas
settings-clinics-first = Volver a la primera página
settings-clinics-next = Página siguiente
settings-clinics-none-of-yours = Aún no tiene acceso a ninguna clínica. Pida a su operador que añada una a su cuenta.
settings-clinics-begin = Conecte la primera clínica
settings-clinics-begin-register = Pida a Provet que registre la aplicación para el catálogo de integraciones (Integration Catalogue) con estas direcciones:
settings-clinics-begin-catalogue = En el Provet de la clínica, vaya a Settings > Integrations y añada la aplicación desde el catálogo de integraciones (Integration Catalogue).
settings-clinics-begin-here = Recargue esta página. La clínica aparece aquí automáticamente. Continúe en su página.
settings-clinics-begin-by-hand = ¿Provet envió las credenciales por correo?

## Settings: adding a clinic

settings-add-title = Añadir clínica manualmente
settings-add-why = Use esta opción si Provet envió por correo las credenciales de la aplicación. Se comprueban enseguida, y nada funciona hasta que Provet las acepta.
settings-add-paste = Pegar el mensaje
settings-add-message = Mensaje de hookup (JSON)
settings-add-message-hint = El mensaje completo, de { "{" } a { "}" }.
settings-add-secret-again = El secreto no se vuelve a mostrar. Introdúzcalo entre las comillas después de client_secret.
settings-add-send-message = Añadir clínica
settings-add-fields = O rellenar los campos
settings-add-number = ID de la clínica
settings-add-number-hint = El número de la dirección de Provet de la clínica, por ejemplo 54321.
settings-add-place = Dirección de Provet
settings-add-place-hint = El host, por ejemplo us.provetcloud.com, o la URL de tokens.
settings-add-client = ID de cliente
settings-add-secret = Secreto de cliente
settings-add-secret-hint = Déjelo vacío para un cliente público. Se guarda cifrado y no se vuelve a mostrar.
settings-add-grant = Tipo de concesión
settings-add-grant-clinic = client_credentials: actúa como el usuario virtual de la clínica
settings-add-grant-person = authorization_code: los usuarios inician sesión
settings-add-type = Tipo de cliente
settings-add-type-confidential = confidencial (confidential)
settings-add-type-public = público (public)
settings-add-algorithm = Algoritmo del token de ID
settings-add-algorithm-none = Ninguno
settings-add-redirect = URI de redirección
settings-add-redirect-hint = Sepárelas con espacios. Déjelo vacío si nadie inicia sesión.
settings-add-discovery = URL de descubrimiento de OpenID
settings-add-discovery-hint = Déjelo vacío si no usa OpenID.
settings-add-send-fields = Añadir clínica
settings-add-not-json = No es JSON válido. Pegue el mensaje completo, incluidas las llaves.
settings-add-foreign-host = No se permiten clínicas en este host. Hosts permitidos: { $hosts }
settings-add-foreign-token-url = Esta URL de tokens no corresponde al ID de la clínica. Debe terminar en el ID seguido de /oauth2/token/.
settings-add-other-host = La clínica { $number } está conectada en otro host. Si ha cambiado de host, elimínela primero.
settings-add-wrong-number = Introduzca un número entero positivo, por ejemplo 54321.
settings-add-wrong-client = Introduzca el ID de cliente.
settings-add-wrong-secret = Introduzca el secreto de cliente. Un cliente confidencial lo necesita.
settings-add-wrong-algorithm = Introduzca RS256 o HS256, o déjelo vacío.
settings-add-wrong-grant = Introduzca client_credentials o authorization_code.
settings-add-wrong-type = Introduzca confidential o public.
settings-add-wrong-redirect = Introduzca URL separadas por espacios.
settings-add-wrong-place = Introduzca una dirección en un host de Provet.
settings-add-wrong-discovery = Introduzca una URL o déjelo vacío.
settings-add-wrong-other = El campo { $field } no se puede leer.

## Settings: the installation

settings-system-title = Sistema
settings-system-addresses = URL para Provet
settings-system-hookup = URL de hookup
settings-system-hookup-hint = Dé esta URL a Provet al registrar la aplicación para el catálogo de integraciones (Integration Catalogue). Provet envía aquí las credenciales de una clínica cuando esta añade la aplicación. Manténgala en secreto.
settings-system-webhook = URL de webhook
settings-system-webhook-hint = Introdúzcala en el Provet de cada clínica, en Settings > General > Integrations > Webhooks, para que los paneles abiertos muestren los cambios al instante. Manténgala en secreto.
settings-system-redirect = URI de redirección
settings-system-redirect-hint = Dé esta URI a Provet junto con la URL de hookup, para que los usuarios puedan iniciar sesión con Provet.
settings-system-health = Estado del sistema
settings-system-clock = Los relojes de este servidor y de la base de datos difieren en { $seconds } s. Puede que algunas tareas se ejecuten dos veces. Sincronice ambos con NTP.
settings-system-database = Base de datos
settings-system-answers = Responde
settings-system-silent = No responde
settings-system-prover = Comprobación de credenciales
settings-system-runner = Tareas en segundo plano
settings-system-runs = En ejecución
settings-system-stands = No se ejecuta en este servidor
settings-system-last-turn = Última actividad:
settings-system-metrics = Métricas
settings-system-metrics-hint = Disponibles solo para este servidor y redes privadas, y a través de un proxy solo si es de confianza.
settings-system-metrics-off = Desactivadas
settings-system-installation = Instalación
settings-system-version = Versión
settings-system-public-url = URL pública
settings-system-not-https = Sin HTTPS, los navegadores no mantienen la sesión en Configuración y los secretos se envían sin cifrar. Ponga un proxy con certificado delante de Cageside y establezca CAGESIDE_PUBLIC_URL.
settings-system-hosts = Hosts de Provet permitidos
settings-system-http-provet = Se permite HTTP sin cifrar hacia Provet. Úselo solo para desarrollo.
settings-system-schema = { $kind }, esquema { $version }
settings-system-megabytes = { $number } MB
settings-system-keys = Claves de cifrado
settings-system-keys-count = { $count ->
    [one] 1 clave activa
   *[other] { $count } claves: la primera cifra, las demás solo descifran datos más antiguos
}

## Settings: jobs of background buttons

settings-jobs-none = Aún no hay tareas. Los botones en segundo plano crean tareas.
settings-jobs-none-buttons = Botones
settings-jobs-none-found = No hay tareas con este estado.
settings-jobs-state = Estado
settings-jobs-any-state = Cualquiera
settings-jobs-show = Aplicar
settings-jobs-queued = En espera
settings-jobs-running = En ejecución
settings-jobs-done = Hecha
settings-jobs-failed = Fallida
settings-jobs-discarded = Descartada
settings-jobs-what = Acción
settings-jobs-asked = Solicitada
settings-jobs-attempts = Intentos
settings-jobs-act = Acciones
settings-jobs-retry = Reintentar
settings-jobs-discard = Descartar
settings-jobs-retried = La tarea vuelve a estar en espera.
settings-jobs-was-discarded = Tarea descartada.
settings-jobs-meanwhile = No se cambió nada. El estado de la tarea ha cambiado desde que abrió esta página.
settings-jobs-next = Próximo intento:
settings-jobs-pages = Páginas de tareas
settings-jobs-first = Más recientes
settings-jobs-next-page = Más antiguas
settings-jobs-move-status = Cambiar el estado de la consulta
settings-jobs-mark-sent = Marcar como enviado
settings-jobs-set-integration-status = Establecer el estado de la integración
settings-jobs-add-note = Añadir una nota
settings-jobs-forward = Enviar el evento a una URL de webhook
settings-jobs-nobody = Usuario desconocido
settings-jobs-claimed = Usuario { $user } (no verificado)
settings-jobs-proved = Usuario { $user }
settings-jobs-why-not-connected = La clínica no está conectada o Provet rechazó sus credenciales. Véase el resumen de la clínica.
settings-jobs-why-signed-out = El usuario que hizo clic en el botón ya no tiene la sesión iniciada. Pídale que inicie sesión desde un panel y reintente la tarea.
settings-jobs-why-forbidden = Provet no lo permite. Conceda el permiso a la aplicación en Provet y reintente la tarea.
settings-jobs-why-not-found = El registro ya no está en Provet. Descarte la tarea.
settings-jobs-why-rejected = Provet rechazó el cambio. Revise el registro y haga el cambio en Provet.
settings-jobs-why-throttled = Provet está ocupado.
settings-jobs-why-unreachable = Provet no responde.
settings-jobs-why-unreadable = Respuesta inesperada de Provet.
settings-jobs-why-unavailable = No se pudo confirmar en Provet si se hizo el cambio. Revise el registro.
settings-jobs-why-moved = Otra persona cambió antes el estado de la consulta. Revise la consulta.
settings-jobs-why-button-removed = El botón se quitó. Descarte la tarea.
settings-jobs-why-clinic-off = Cageside está en pausa para esta clínica.
settings-jobs-why-button = El botón ya no corresponde a su página. Vuelva a añadir el botón.
settings-jobs-why-receiver-refused = El sistema receptor rechazó el evento. Contacte con su administrador.
settings-jobs-why-receiver-unreachable = El sistema receptor no responde. Contacte con su administrador.
settings-jobs-why-receiver-not-allowed = No se pueden enviar eventos a la URL establecida para este botón.
settings-jobs-why-database = La base de datos de Cageside no respondió.
settings-jobs-why-interrupted = Todos los intentos se interrumpieron. Revise el registro y reintente la tarea.

## Settings: audit

settings-audit-button-made-in-provet = Creó un botón en Provet
settings-audit-button-put-back = Restauró un botón en Provet
settings-audit-button-change-accepted = Aceptó los cambios de un botón
settings-audit-button-salt-changed = Creó un salt nuevo
settings-audit-button-salt-sent = Envió un salt nuevo a Provet
settings-audit-button-salt-overlap-ended = Dejó de aceptar el salt antiguo
settings-audit-panels-ended = Cerró todos los paneles
settings-audit-button-panels-ended = Cerró todos los paneles de un botón
settings-audit-button-salt-leaked = Sustituyó un salt filtrado
settings-audit-launch-settings-changed = Cambió la seguridad de apertura
## Settings: signing in

settings-sign-in-title = Iniciar sesión
settings-sign-in-with-password = Iniciar sesión con correo electrónico y contraseña
settings-sign-in-email = Correo electrónico
settings-sign-in-password = Contraseña
settings-sign-in-send = Iniciar sesión
settings-sign-in-lost = ¿Ha olvidado la contraseña? Pida un enlace nuevo a un operador.
settings-sign-in-wrong = Correo electrónico o contraseña incorrectos.
settings-sign-in-disabled = Esta cuenta está desactivada. Un operador puede volver a activarla.
settings-sign-in-wait-seconds = Demasiados intentos. { $seconds ->
    [one] Inténtelo de nuevo en { $seconds } segundo.
   *[other] Inténtelo de nuevo en { $seconds } segundos.
}

## Settings: keys that are being replaced

settings-system-keys-done = Ya no queda nada cifrado con las claves antiguas. Puede eliminarlas.
settings-system-keys-left = { $count } { $count ->
    [one] valor sigue cifrado
   *[other] valores siguen cifrados
} con las claves antiguas. Ejecute: cageside rotate-key

## Settings: audit of accounts

settings-audit-account-invited = Invitó a un usuario
settings-audit-link-made = Creó un enlace de cuenta
settings-audit-account-switched-on = Activó una cuenta
settings-audit-account-switched-off = Desactivó una cuenta
settings-audit-clinic-allowed = Dio a una cuenta acceso a la clínica
settings-audit-clinic-forbidden = Quitó a una cuenta el acceso a la clínica

text-struck = [tachado: { $text }]
text-picture = [imagen: véala en Provet]
text-picture-described = [imagen: { $description }]
text-attachment = [grabación o archivo: ábralo en Provet]
text-other-format = [Texto en otro formato ({ $format }): léalo en Provet]
text-cut-off = [Este texto continúa: lea el resto en Provet]

field-unreadable-date = «{ $text }» no se puede leer como fecha
field-unreadable-time = «{ $text }» no se puede leer como fecha y hora
field-unreadable-number = «{ $text }» no se puede leer como número
field-unreadable-amount = «{ $text }» no se puede leer como importe
field-unreadable = «{ $text }» no se puede leer
