<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About WolkDNC</source>
        <translation>Acerca de WolkDNC</translation>
    </message>
    <message>
        <source>&amp;Open data folder</source>
        <translation>&amp;Abrir carpeta de datos</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Carpeta de datos</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>no se indica</translation>
    </message>
    <message>
        <source>Parts made by others, and their licences</source>
        <translation>Componentes hechos por otros, y sus licencias</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Componente</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Accounts, preferences and the history are kept on this computer, in</source>
        <translation>Las cuentas, las preferencias y el historial se guardan en este computador, en</translation>
    </message>
    <message>
        <source>Tokens are not there: they are in this computer&apos;s keyring.</source>
        <translation>Los tokens no están ahí: están en el almacén de claves de este computador.</translation>
    </message>
    <message>
        <source>&amp;Made with the work of others:</source>
        <translation>&amp;Hecho con el trabajo de otros:</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>WolkDNC {version}</source>
        <translation>WolkDNC {version}</translation>
    </message>
    <message>
        <source>Enters phone numbers into the do-not-call list of a wolkvox operation, and says what happened to each one.</source>
        <translation>Agrega números de teléfono a la lista de no llamar de una operación de wolkvox y dice qué pasó con cada uno.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. Made independently of wolkvox, without warranty.</source>
        <translation>Software libre con licencia MIT. Hecho de forma independiente de wolkvox, sin garantía.</translation>
    </message>
    <message>
        <source>The folder could not be opened from here. Its place is written above.</source>
        <translation>No se pudo abrir la carpeta desde aquí. Su ubicación aparece arriba.</translation>
    </message>
</context>
<context>
    <name>AccountBar</name>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Cuenta</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>Add account…</source>
        <translation>Agregar cuenta…</translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation>Todavía no hay cuenta</translation>
    </message>
    <message>
        <source>Choose an account</source>
        <translation>Elija una cuenta</translation>
    </message>
    <message>
        <source>Checking the connection…</source>
        <translation>Revisando la conexión…</translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>Add account</source>
        <translation>Agregar cuenta</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Saving… The system may ask for leave to use its keyring.</source>
        <translation>Guardando… El sistema puede pedir permiso para usar su almacén de claves.</translation>
    </message>
    <message>
        <source>The account was not saved: the data folder cannot be written to. Is the disk full?</source>
        <translation>La cuenta no se guardó: no se puede escribir en la carpeta de datos. ¿Está lleno el disco?</translation>
    </message>
    <message>
        <source>The account was not saved: this computer&apos;s keyring did not take the token. Unlock it and save again.</source>
        <translation>La cuenta no se guardó: el almacén de claves de este computador no recibió el token. Desbloquéelo y guarde otra vez.</translation>
    </message>
    <message>
        <source>Forget the saved token?</source>
        <translation>¿Olvidar el token guardado?</translation>
    </message>
    <message>
        <source>It is taken out of this computer&apos;s keyring. To send numbers again, it must be pasted again.</source>
        <translation>Se quitará del almacén de claves de este computador. Para volver a enviar números habrá que pegarlo otra vez.</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Olvidarlo</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
    <message>
        <source>The keyring did not let go of the token. Unlock it and try again.</source>
        <translation>El token no se pudo quitar del almacén de claves. Desbloquéelo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Close without saving?</source>
        <translation>¿Cerrar sin guardar?</translation>
    </message>
    <message>
        <source>What you entered here is lost.</source>
        <translation>Se perderá lo que escribió aquí.</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Cerrar sin guardar</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Seguir editando</translation>
    </message>
</context>
<context>
    <name>AccountForm</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Another account has this name already. Choose one you will not mix up.</source>
        <translation>Otra cuenta ya tiene este nombre. Elija uno que no se confunda.</translation>
    </message>
    <message>
        <source>For example Collections; may stay empty</source>
        <translation>Por ejemplo, Cobranzas; puede quedar vacío</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Servidor</translation>
    </message>
    <message>
        <source>T&amp;oken</source>
        <translation>&amp;Token</translation>
    </message>
    <message>
        <source>Co&amp;untry</source>
        <translation>&amp;País</translation>
    </message>
    <message>
        <source>Sent &amp;as</source>
        <translation>Se &amp;envía como</translation>
    </message>
    <message>
        <source>Never &amp;block</source>
        <translation>No blo&amp;quear</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>The history could not be read from the disk.</source>
        <translation>No se pudo leer el historial en el disco.</translation>
    </message>
    <message>
        <source>This job could not be read from the disk.</source>
        <translation>No se pudo leer este trabajo en el disco.</translation>
    </message>
    <message>
        <source>Not everything could be erased.</source>
        <translation>No se pudo borrar todo.</translation>
    </message>
</context>
<context>
    <name>AlreadyRunning</name>
    <message>
        <source>WolkDNC</source>
        <translation>WolkDNC</translation>
    </message>
    <message>
        <source>WolkDNC is running already and does not answer. Wait a moment and start it again; if that does not help, end the running one first. Its data are in {folder}.</source>
        <translation>WolkDNC ya está abierto y no responde. Espere un momento y ábralo de nuevo; si sigue igual, cierre primero el que está abierto. Sus datos están en {folder}.</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Show {state}: {count}</source>
        <translation>Mostrar {state}: {count}</translation>
    </message>
    <message>
        <source>Show only these rows</source>
        <translation>Mostrar solo estas filas</translation>
    </message>
    <message>
        <source>Show every row</source>
        <translation>Mostrar todas las filas</translation>
    </message>
</context>
<context>
    <name>ColumnPreview</name>
    <message>
        <source>First rows</source>
        <translation>Primeras filas</translation>
    </message>
    <message>
        <source>Space marks the column of the current cell, or unmarks it</source>
        <translation>La barra espaciadora marca la columna de la celda actual, o la desmarca</translation>
    </message>
    <message>
        <source>{column}: will be read</source>
        <translation>{column}: se leerá</translation>
    </message>
    <message>
        <source>{column}: not read</source>
        <translation>{column}: no se lee</translation>
    </message>
</context>
<context>
    <name>ComparisonSentences</name>
    <message>
        <source>Server&apos;s list read at {time}:</source>
        <translation>Lista del servidor leída a esta hora, {time}:</translation>
    </message>
    <message>
        <source>{direction}: {counts}</source>
        <translation>{direction}: {counts}</translation>
    </message>
    <message>
        <source>The list is longer than the server shows: numbers that were not seen may be on it.</source>
        <translation>La lista es más larga de lo que el servidor muestra: los números que no se vieron pueden estar en ella.</translation>
    </message>
    <message>
        <source>{share} of the server&apos;s list looks like {theirs} ({digits}); {given} would be sent as {ours}. A number in another shape blocks nobody.</source>
        <translation>El {share} de la lista del servidor se ve como {theirs} ({digits}); {given} se enviaría como {ours}. Un número escrito de otra forma no bloquea a nadie.</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Not confirmed yet: that your list writes {given} as {digits}. A number in another shape blocks nobody.</source>
        <translation>Falta confirmar que su lista escribe {given} como {digits}. Un número escrito de otra forma no bloquea a nadie.</translation>
    </message>
    <message>
        <source>{share} of the list is written as you write.</source>
        <translation>El {share} de la lista está escrito como lo escribe esta cuenta.</translation>
    </message>
    <message>
        <source>{share} of the server&apos;s list looks like {theirs} ({digits}).</source>
        <translation>El {share} de la lista del servidor se ve como {theirs} ({digits}).</translation>
    </message>
    <message numerus="yes">
        <source>%Ln digit(s)</source>
        <translation>
            <numerusform>%Ln dígito</numerusform>
            <numerusform>%Ln dígitos</numerusform>
        </translation>
    </message>
    <message>
        <source>{lead} + {digits}</source>
        <translation>{lead} + {digits}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln nuevo</numerusform>
            <numerusform>%Ln nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not seen</source>
        <translation>
            <numerusform>%Ln no visto</numerusform>
            <numerusform>%Ln no vistos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln blocked already</source>
        <translation>
            <numerusform>%Ln ya bloqueado</numerusform>
            <numerusform>%Ln ya bloqueados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on it in another shape</source>
        <translation>
            <numerusform>%Ln escrito en ella de otra forma</numerusform>
            <numerusform>%Ln escritos en ella de otra forma</numerusform>
        </translation>
    </message>
    <message>
        <source>The server lets its list be read every five minutes. Compare again at {time}.</source>
        <translation>El servidor deja leer su lista cada cinco minutos. Compare de nuevo a esta hora: {time}.</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Before it is sent</source>
        <translation>Antes de enviar</translation>
    </message>
    <message>
        <source>&amp;Yes, that is how our list writes them</source>
        <translation>&amp;Sí, así los escribe nuestra lista</translation>
    </message>
    <message>
        <source>&amp;Back to the list</source>
        <translation>&amp;Volver a la lista</translation>
    </message>
    <message>
        <source>Numbers will be sent like {example}. Is that how your list writes them?</source>
        <translation>Los números se enviarán así: {example}. ¿Así los escribe su lista?</translation>
    </message>
    <message>
        <source>A number written in another way is taken by the server, but blocks nobody.</source>
        <translation>Si un número va escrito de otra forma, el servidor lo recibe, pero no bloquea a nadie.</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln request(s)</source>
        <translation>
            <numerusform>en %Ln envío</numerusform>
            <numerusform>en %Ln envíos</numerusform>
        </translation>
    </message>
    <message>
        <source>Practice: nothing reaches a real operation.</source>
        <translation>Práctica: nada llega a una operación real.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) will be blocked for inbound and then for outbound calls in {account} ({server}), {requests}.</source>
        <translation>
            <numerusform>Se bloqueará %Ln número para llamadas entrantes y después para salientes en {account} ({server}), {requests}.</numerusform>
            <numerusform>Se bloquearán %Ln números para llamadas entrantes y después para salientes en {account} ({server}), {requests}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) will be blocked for inbound calls in {account} ({server}), {requests}.</source>
        <translation>
            <numerusform>Se bloqueará %Ln número para llamadas entrantes en {account} ({server}), {requests}.</numerusform>
            <numerusform>Se bloquearán %Ln números para llamadas entrantes en {account} ({server}), {requests}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) will be blocked for outbound calls in {account} ({server}), {requests}.</source>
        <translation>
            <numerusform>Se bloqueará %Ln número para llamadas salientes en {account} ({server}), {requests}.</numerusform>
            <numerusform>Se bloquearán %Ln números para llamadas salientes en {account} ({server}), {requests}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unusual number(s) among them, sent too.</source>
        <translation>
            <numerusform>%Ln de ellos es inusual y también se enviará.</numerusform>
            <numerusform>%Ln de ellos son inusuales y también se enviarán.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of the list are left out.</source>
        <translation>
            <numerusform>%Ln fila de la lista queda excluida.</numerusform>
            <numerusform>%Ln filas de la lista quedan excluidas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionCheck</name>
    <message>
        <source>&amp;Test connection</source>
        <translation>Pro&amp;bar conexión</translation>
    </message>
    <message>
        <source>Asks the server once; this counts as one of the day&apos;s calls</source>
        <translation>Consulta al servidor una vez; cuenta como uno de los envíos del día</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Consultando al servidor…</translation>
    </message>
    <message>
        <source>The connection works, and the token is good.</source>
        <translation>La conexión funciona y el token es válido.</translation>
    </message>
    <message numerus="yes">
        <source>The connection works. %Ln call(s) left today.</source>
        <translation>
            <numerusform>La conexión funciona. Hoy queda %Ln envío.</numerusform>
            <numerusform>La conexión funciona. Hoy quedan %Ln envíos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Choose inbound, outbound or both.</source>
        <translation>Elija entrantes, salientes o ambas.</translation>
    </message>
    <message>
        <source>Choose an account at the top.</source>
        <translation>Elija una cuenta arriba.</translation>
    </message>
</context>
<context>
    <name>DirectionBox</name>
    <message>
        <source>Block calls</source>
        <translation>Bloquear llamadas</translation>
    </message>
    <message>
        <source>&amp;Inbound: they call us</source>
        <translation>&amp;Entrantes: nos llaman</translation>
    </message>
    <message>
        <source>&amp;Outbound: we call them</source>
        <translation>&amp;Salientes: los llamamos</translation>
    </message>
    <message>
        <source>Bot&amp;h, inbound first</source>
        <translation>&amp;Ambas, primero entrantes</translation>
    </message>
</context>
<context>
    <name>EntriesDelegate</name>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
</context>
<context>
    <name>EntriesView</name>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>Each row is a number, what will be sent, its state, and why</source>
        <translation>Cada fila es un número, lo que se enviará, su estado y el motivo</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>&amp;Copiar filas</translation>
    </message>
    <message>
        <source>Copy &amp;numbers only</source>
        <translation>Copiar solo los &amp;números</translation>
    </message>
    <message>
        <source>C&amp;orrect the number</source>
        <translation>C&amp;orregir el número</translation>
    </message>
    <message>
        <source>&amp;Do not send</source>
        <translation>No &amp;enviar</translation>
    </message>
    <message>
        <source>&amp;Send after all</source>
        <translation>&amp;Enviar de todos modos</translation>
    </message>
    <message>
        <source>Show &amp;only “{state}”</source>
        <translation>Mostrar &amp;solo “{state}”</translation>
    </message>
    <message>
        <source>No row matches</source>
        <translation>Ninguna fila coincide</translation>
    </message>
    <message>
        <source>Paste numbers or drop a file here</source>
        <translation>Pegue números o suelte un archivo aquí</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Save the table</source>
        <translation>Guardar la tabla</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>Hoja de cálculo (*.csv)</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Guardado: {file}</translation>
    </message>
    <message>
        <source>PRACTICE: none of these numbers reached a real operation.</source>
        <translation>PRÁCTICA: ninguno de estos números llegó a una operación real.</translation>
    </message>
    <message>
        <source>TEST SERVER {url}: no real operation was reached.</source>
        <translation>SERVIDOR DE PRUEBA {url}: no se llegó a ninguna operación real.</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>números</translation>
    </message>
    <message>
        <source>WolkDNC</source>
        <translation>WolkDNC</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Leyendo el historial…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>&amp;Take back…</source>
        <translation>Des&amp;hacer…</translation>
    </message>
    <message>
        <source>&amp;Erase…</source>
        <translation>&amp;Borrar…</translation>
    </message>
    <message>
        <source>Erase &amp;all…</source>
        <translation>Borrar &amp;todo…</translation>
    </message>
    <message>
        <source>Phone number, note, who, account, file, date…</source>
        <translation>Teléfono, nota, quién, cuenta, archivo, fecha…</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Trabajos</translation>
    </message>
    <message>
        <source>Take off the list what this job newly put on it</source>
        <translation>Quitar de la lista lo que este trabajo agregó</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>Bu&amp;scar</translation>
    </message>
    <message numerus="yes">
        <source>Jobs older than %Ln day(s) are erased by themselves.</source>
        <translation>
            <numerusform>Los trabajos de hace más de %Ln día se borran solos.</numerusform>
            <numerusform>Los trabajos de hace más de %Ln días se borran solos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>No job fits “{words}”.</source>
        <translation>Ningún trabajo coincide con “{words}”.</translation>
    </message>
    <message>
        <source>Nothing here yet. Every job is kept here, with what happened to each number.</source>
        <translation>Aquí no hay nada todavía. Aquí queda cada trabajo, con lo que pasó con cada número.</translation>
    </message>
    <message>
        <source>Numbers, notes and results are erased from this computer and cannot be brought back.</source>
        <translation>Los números, las notas y los resultados se borran de este computador y no se pueden recuperar.</translation>
    </message>
    <message>
        <source>The do-not-call list itself stays as it is: what was blocked stays blocked.</source>
        <translation>La lista de no llamar no cambia: lo que se bloqueó sigue bloqueado.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) not finished yet stay(s) in the history.</source>
        <translation>
            <numerusform>%Ln trabajo que aún no termina se queda en el historial.</numerusform>
            <numerusform>%Ln trabajos que aún no terminan se quedan en el historial.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %Ln job(s) from the history?</source>
        <translation>
            <numerusform>¿Borrar %Ln trabajo del historial?</numerusform>
            <numerusform>¿Borrar %Ln trabajos del historial?</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>What happened to the numbers</source>
        <translation>Qué pasó con los números</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Take back: {state}</source>
        <translation>Deshacer: {state}</translation>
    </message>
</context>
<context>
    <name>InputPanel</name>
    <message>
        <source>&amp;Load file…</source>
        <translation>Car&amp;gar archivo…</translation>
    </message>
    <message>
        <source>Paste numbers here, or drop a file.
Typed numbers: press Enter.</source>
        <translation>Pegue números aquí o suelte un archivo.
Si los escribe, oprima Enter.</translation>
    </message>
    <message>
        <source>Numbers to add</source>
        <translation>Números por agregar</translation>
    </message>
    <message>
        <source>Load a text file, CSV file or workbook (Ctrl+O)</source>
        <translation>Cargar un archivo de texto, CSV o libro de Excel (Ctrl+O)</translation>
    </message>
    <message>
        <source>Why: PQR 1234, customer&apos;s request…</source>
        <translation>Motivo: PQR 1234, lo pidió el cliente…</translation>
    </message>
    <message>
        <source>Note for the history</source>
        <translation>Nota para el historial</translation>
    </message>
    <message>
        <source>What is still missing</source>
        <translation>Lo que falta todavía</translation>
    </message>
    <message>
        <source>&amp;Note (optional)</source>
        <translation>&amp;Nota (opcional)</translation>
    </message>
    <message>
        <source>Load numbers</source>
        <translation>Cargar números</translation>
    </message>
    <message>
        <source>Lists of numbers ({patterns})</source>
        <translation>Listas de números ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>Enter &amp;token…</source>
        <translation>Ingresar &amp;token…</translation>
    </message>
    <message>
        <source>S&amp;kip these numbers</source>
        <translation>Sa&amp;ltar estos números</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>Cancel &amp;reading</source>
        <translation>Cancelar lect&amp;ura</translation>
    </message>
    <message>
        <source>Send a&amp;gain what failed</source>
        <translation>Reenviar lo que &amp;faltó</translation>
    </message>
    <message>
        <source>Check against the ser&amp;ver</source>
        <translation>&amp;Verificar en el servidor</translation>
    </message>
    <message>
        <source>Take &amp;back…</source>
        <translation>Deshacer &amp;bloqueo…</translation>
    </message>
    <message>
        <source>Compare with the ser&amp;ver&apos;s list</source>
        <translation>Comparar con la lista del ser&amp;vidor</translation>
    </message>
    <message>
        <source>Ch&amp;ange…</source>
        <translation>Ca&amp;mbiar…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avance</translation>
    </message>
    <message>
        <source>Read other columns, sheets or hidden rows of this file</source>
        <translation>Leer otras columnas, hojas o filas ocultas de este archivo</translation>
    </message>
    <message>
        <source>Save the table as a CSV file (Ctrl+E)</source>
        <translation>Guardar la tabla como archivo CSV (Ctrl+E)</translation>
    </message>
    <message>
        <source>Read the server&apos;s own list and mark each number: confirmed, or not on the list</source>
        <translation>Leer la lista del servidor y marcar cada número: confirmado, o no está en la lista</translation>
    </message>
    <message>
        <source>Take off the list again what this job newly blocked; nothing happens before you agree</source>
        <translation>Sacar de la lista lo que este trabajo bloqueó; no pasa nada antes de que usted lo confirme</translation>
    </message>
    <message>
        <source>Read the server&apos;s own list: how many of these are blocked already, and in which shape</source>
        <translation>Leer la lista del servidor: cuántos de estos ya están bloqueados, y escritos de qué forma</translation>
    </message>
    <message>
        <source>The numbers of this request stay refused; the job goes on with the next ones.</source>
        <translation>Los números de este envío quedan rechazados; el trabajo sigue con los siguientes.</translation>
    </message>
    <message>
        <source>&amp;End here</source>
        <translation>Terminar a&amp;quí</translation>
    </message>
    <message>
        <source>Tr&amp;y now</source>
        <translation>&amp;Reintentar ya</translation>
    </message>
    <message>
        <source>Tr&amp;y again</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>C&amp;ontinuar</translation>
    </message>
</context>
<context>
    <name>JobView</name>
    <message>
        <source>{account}: {sentence}</source>
        <translation>{account}: {sentence}</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>This job was begun at {server}, and no account of it is left. Add one for {server} to go on, or end the job here and send again what failed with another account.</source>
        <translation>Este trabajo se empezó en {server} y ya no queda ninguna cuenta de ese servidor. Agregue una de {server} para continuar, o termine aquí el trabajo y reenvíe con otra cuenta lo que falló.</translation>
    </message>
</context>
<context>
    <name>LayoutDialog</name>
    <message>
        <source>Columns to read</source>
        <translation>Columnas por leer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Which columns of {file} hold the phone numbers? Click a header to mark it.</source>
        <translation>¿Qué columnas de {file} tienen los números de teléfono? Haga clic en un encabezado para marcarlo.</translation>
    </message>
    <message>
        <source>the pasted cells</source>
        <translation>las celdas pegadas</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Hojas</translation>
    </message>
    <message numerus="yes">
        <source>Read %Ln hidden &amp;sheet(s) too</source>
        <translation>
            <numerusform>Leer también %Ln &amp;hoja oculta</numerusform>
            <numerusform>Leer también %Ln &amp;hojas ocultas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %Ln &amp;hidden row(s) too</source>
        <translation>
            <numerusform>Leer también %Ln fila &amp;oculta</numerusform>
            <numerusform>Leer también %Ln filas &amp;ocultas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %Ln row(s) hidden by a &amp;filter too</source>
        <translation>
            <numerusform>Leer también %Ln fila oculta por un &amp;filtro</numerusform>
            <numerusform>Leer también %Ln filas ocultas por un &amp;filtro</numerusform>
        </translation>
    </message>
    <message>
        <source>{sheet} (hidden)</source>
        <translation>{sheet} (oculta)</translation>
    </message>
    <message numerus="yes">
        <source>Read %Ln column(s)</source>
        <translation>
            <numerusform>Leer %Ln columna</numerusform>
            <numerusform>Leer %Ln columnas</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark a column first</source>
        <translation>Primero marque una columna</translation>
    </message>
</context>
<context>
    <name>ListTabs</name>
    <message>
        <source>List {number}</source>
        <translation>Lista {number}</translation>
    </message>
    <message>
        <source>{name} · {progress}</source>
        <translation>{name} · {progress}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>WolkDNC</source>
        <translation>WolkDNC</translation>
    </message>
    <message>
        <source>Check the connection</source>
        <translation>Revisar la conexión</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Account and token</source>
        <translation>Cuenta y token</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>About WolkDNC</source>
        <translation>Acerca de WolkDNC</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listas</translation>
    </message>
</context>
<context>
    <name>OwnLinesField</name>
    <message>
        <source>Our own lines, one per line; they are left out of every list</source>
        <translation>Nuestras propias líneas, una por renglón; se excluyen de toda lista</translation>
    </message>
    <message>
        <source>Never block</source>
        <translation>No bloquear nunca</translation>
    </message>
    <message>
        <source>Not understood: {text}. Write a phone number, or take it out.</source>
        <translation>No se entiende: {text}. Escriba un número de teléfono, o quítelo.</translation>
    </message>
</context>
<context>
    <name>PracticeBanner</name>
    <message>
        <source>The server is:</source>
        <translation>El servidor está:</translation>
    </message>
    <message>
        <source>Mood of the practice server</source>
        <translation>Cómo se porta el servidor de práctica</translation>
    </message>
    <message>
        <source>&lt;b&gt;Practice.&lt;/b&gt; Nothing here reaches a real operation.</source>
        <translation>&lt;b&gt;Práctica.&lt;/b&gt; Nada de esto llega a una operación real.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Test server {url}.&lt;/b&gt; No real operation is reached.</source>
        <translation>&lt;b&gt;Servidor de prueba {url}.&lt;/b&gt; No se llega a ninguna operación real.</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>C&amp;heck by itself after a job</source>
        <translation>&amp;Verificar automáticamente al terminar</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source> days</source>
        <translation> días</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Colores</translation>
    </message>
    <message>
        <source>&amp;Numbers per request</source>
        <translation>&amp;Números por envío</translation>
    </message>
    <message>
        <source>&amp;Keep the history for</source>
        <translation>Conservar el &amp;historial</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Reset all</source>
        <translation>&amp;Restablecer todo</translation>
    </message>
    <message>
        <source>Put everything here back to how the program came</source>
        <translation>Dejar todo esto como venía en el programa</translation>
    </message>
    <message>
        <source>A long list goes to the server in parts of this size, one after the other. Large parts are faster; small parts tell you more exactly what happened. Up to 25 numbers always go one by one.</source>
        <translation>Una lista larga se manda al servidor en envíos de este tamaño, uno tras otro. Los envíos grandes son más rápidos; los pequeños dicen con más exactitud qué pasó. Hasta 25 números siempre van uno por uno.</translation>
    </message>
    <message>
        <source>Where it is not certain that every number is on the list, the server&apos;s own list is read and each number marked. This takes one of the day&apos;s calls.</source>
        <translation>Cuando no es seguro que todos los números quedaron en la lista, se lee la lista del servidor y se marca cada número. Esto gasta uno de los envíos del día.</translation>
    </message>
    <message>
        <source>Older jobs are erased from this computer, with their phone numbers. The do-not-call list itself is not touched.</source>
        <translation>Los trabajos más antiguos se borran de este computador, con sus números de teléfono. La lista de no llamar no se toca.</translation>
    </message>
    <message>
        <source>The new language is used from the next start on.</source>
        <translation>El nuevo idioma se usará la próxima vez que abra el programa.</translation>
    </message>
</context>
<context>
    <name>ProofSentences</name>
    <message>
        <source>Reading the server&apos;s list…</source>
        <translation>Leyendo la lista del servidor…</translation>
    </message>
    <message>
        <source>The account of this job is no longer in this program, so the server&apos;s list cannot be read.</source>
        <translation>La cuenta de este trabajo ya no está en este programa, así que no se puede leer la lista del servidor.</translation>
    </message>
    <message>
        <source>The server lets its list be read every five minutes, and the last reading is older than this job. Check again at {time}.</source>
        <translation>El servidor deja leer su lista cada cinco minutos, y la última lectura es anterior al fin de este trabajo. Vuelva a intentarlo a esta hora: {time}.</translation>
    </message>
    <message>
        <source>The server&apos;s list could not be read, so nothing is proven. {why}</source>
        <translation>No se pudo leer la lista del servidor, así que no hay nada comprobado. {why}</translation>
    </message>
    <message>
        <source>The server&apos;s list could not be held against this job. Try again.</source>
        <translation>No se pudo comparar la lista del servidor con este trabajo. Inténtelo otra vez.</translation>
    </message>
    <message>
        <source>The server lets its list be read every five minutes: this job is checked by itself at {time}.</source>
        <translation>El servidor deja leer su lista cada cinco minutos: este trabajo se verificará automáticamente a esta hora: {time}.</translation>
    </message>
    <message>
        <source>Server&apos;s list read at {time}:</source>
        <translation>Lista del servidor leída a esta hora, {time}:</translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) on it.</source>
        <translation>
            <numerusform>%Ln número está en ella.</numerusform>
            <numerusform>%Ln números están en ella.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) not on it.</source>
        <translation>
            <numerusform>%Ln número no está en ella.</numerusform>
            <numerusform>%Ln números no están en ella.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) on it in another shape than was sent; look at the shape of this account.</source>
        <translation>
            <numerusform>%Ln número está en ella con otra forma que la enviada; revise la forma de los números de esta cuenta.</numerusform>
            <numerusform>%Ln números están en ella con otra forma que la enviada; revise la forma de los números de esta cuenta.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) not seen, but the list is longer than the server shows: that proves nothing.</source>
        <translation>
            <numerusform>%Ln número no se vio, pero la lista es más larga de lo que el servidor muestra: eso no prueba nada.</numerusform>
            <numerusform>%Ln números no se vieron, pero la lista es más larga de lo que el servidor muestra: eso no prueba nada.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only a job that is over, and that blocked numbers, can be taken back.</source>
        <translation>Solo se puede deshacer un trabajo terminado que bloqueó números.</translation>
    </message>
    <message>
        <source>Nothing was taken back. {why}</source>
        <translation>No se deshizo nada. {why}</translation>
    </message>
    <message>
        <source>There is nothing to take back: this job left no number on the list.</source>
        <translation>No hay nada que deshacer: este trabajo no dejó ningún número en la lista.</translation>
    </message>
    <message>
        <source>Nothing was taken back; the numbers stay blocked.</source>
        <translation>No se deshizo nada; los números siguen bloqueados.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) that this job newly blocked come(s) off the list and can be called again.</source>
        <translation>
            <numerusform>%Ln número que este trabajo bloqueó sale de la lista y se le podrá volver a llamar.</numerusform>
            <numerusform>%Ln números que este trabajo bloqueó salen de la lista y se les podrá volver a llamar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) may be blocked on the other side too; taken off, they go from both.</source>
        <translation>
            <numerusform>%Ln número puede estar bloqueado también en el otro sentido; si se quita, sale de los dos.</numerusform>
            <numerusform>%Ln números pueden estar bloqueados también en el otro sentido; si se quitan, salen de los dos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) blocked before this job stay(s) as they are.</source>
        <translation>
            <numerusform>%Ln número que ya estaba bloqueado antes de este trabajo queda como está.</numerusform>
            <numerusform>%Ln números que ya estaban bloqueados antes de este trabajo quedan como están.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) no longer on the list.</source>
        <translation>
            <numerusform>%Ln número ya no está en la lista.</numerusform>
            <numerusform>%Ln números ya no están en la lista.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln number(s) nobody can know whether this job blocked them or they were blocked before.</source>
        <translation>
            <numerusform>De %Ln número no se puede saber si lo bloqueó este trabajo o ya estaba bloqueado.</numerusform>
            <numerusform>De %Ln números no se puede saber si los bloqueó este trabajo o ya estaban bloqueados.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server did not say which of them were new. If one was blocked before, somebody who asked not to be called will be called again.</source>
        <translation>El servidor no dijo cuáles eran nuevos. Si alguno ya estaba bloqueado, se volverá a llamar a alguien que pidió que no lo llamaran.</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>this computer</source>
        <translation>este computador</translation>
    </message>
    <message>
        <source>Close this list?</source>
        <translation>¿Cerrar esta lista?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) in it were not sent.</source>
        <translation>
            <numerusform>%Ln fila de esta lista no se ha enviado.</numerusform>
            <numerusform>%Ln filas de esta lista no se han enviado.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close the list</source>
        <translation>Cerrar la lista</translation>
    </message>
    <message>
        <source>This job is under way</source>
        <translation>Este trabajo está en curso</translation>
    </message>
    <message>
        <source>Stop it first, or let it finish. Its list can be closed then.</source>
        <translation>Deténgalo primero o deje que termine. Después podrá cerrar su lista.</translation>
    </message>
    <message>
        <source>A job is under way. It can be continued at the next start, where it stands now.</source>
        <translation>Hay un trabajo en curso. La próxima vez que abra el programa podrá continuarlo desde donde va.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) that were not sent will be gone.</source>
        <translation>
            <numerusform>Se perderá %Ln fila que no se ha enviado.</numerusform>
            <numerusform>Se perderán %Ln filas que no se han enviado.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close WolkDNC?</source>
        <translation>¿Cerrar WolkDNC?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>WolkDNC</source>
        <translation>WolkDNC</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Volver</translation>
    </message>
</context>
<context>
    <name>QuotaSentences</name>
    <message>
        <source>{job}. Asking how many calls are left…</source>
        <translation>{job}. Preguntando cuántos envíos quedan…</translation>
    </message>
    <message>
        <source>{job}. The server does not say how many calls are left today.</source>
        <translation>{job}. El servidor no dice cuántos envíos quedan hoy.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) left today</source>
        <translation>
            <numerusform>hoy queda %Ln envío</numerusform>
            <numerusform>hoy quedan %Ln envíos</numerusform>
        </translation>
    </message>
    <message>
        <source>{job}; {left}.</source>
        <translation>{job}; {left}.</translation>
    </message>
    <message>
        <source>{job}. How many calls are left could not be asked.</source>
        <translation>{job}. No se pudo preguntar cuántos envíos quedan.</translation>
    </message>
    <message>
        <source>Send nothing today; all goes by itself when the day has turned</source>
        <translation>No enviar nada hoy; todo sale solo cuando cambie el día</translation>
    </message>
    <message numerus="yes">
        <source>Send what %Ln call(s) can carry today; the rest goes on by itself when the day has turned</source>
        <translation>
            <numerusform>Enviar hoy lo que cabe en %Ln envío; el resto sigue solo cuando cambie el día</numerusform>
            <numerusform>Enviar hoy lo que cabe en %Ln envíos; el resto sigue solo cuando cambie el día</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send what %Ln call(s) can carry today; the rest goes on by itself at {time}</source>
        <translation>
            <numerusform>Enviar hoy lo que cabe en %Ln envío; el resto sigue solo a esta hora: {time}</numerusform>
            <numerusform>Enviar hoy lo que cabe en %Ln envíos; el resto sigue solo a esta hora: {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Larger requests, so that %Ln call(s) will do: all goes today</source>
        <translation>
            <numerusform>Envíos más grandes, para que alcance con %Ln envío: todo sale hoy</numerusform>
            <numerusform>Envíos más grandes, para que alcance con %Ln envíos: todo sale hoy</numerusform>
        </translation>
    </message>
    <message>
        <source>Send nothing yet; all goes by itself at {time}</source>
        <translation>No enviar nada todavía; todo sale solo a esta hora: {time}</translation>
    </message>
    <message>
        <source>{numbers}, {calls}</source>
        <translation>{numbers}, {calls}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s)</source>
        <translation>
            <numerusform>%Ln número</numerusform>
            <numerusform>%Ln números</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln envío</numerusform>
            <numerusform>%Ln envíos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadWords</name>
    <message numerus="yes">
        <source>%Ln number(s)</source>
        <translation>
            <numerusform>%Ln número</numerusform>
            <numerusform>%Ln números</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden row(s) were not read</source>
        <translation>
            <numerusform>%Ln fila oculta no se leyó</numerusform>
            <numerusform>%Ln filas ocultas no se leyeron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln filtered row(s) were not read</source>
        <translation>
            <numerusform>%Ln fila filtrada no se leyó</numerusform>
            <numerusform>%Ln filas filtradas no se leyeron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden sheet(s) were not read: {names}</source>
        <translation>
            <numerusform>%Ln hoja oculta no se leyó: {names}</numerusform>
            <numerusform>%Ln hojas ocultas no se leyeron: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sheet(s) without chosen columns: {names}</source>
        <translation>
            <numerusform>%Ln hoja sin columnas elegidas: {names}</numerusform>
            <numerusform>%Ln hojas sin columnas elegidas: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Pasted cells</source>
        <translation>Celdas pegadas</translation>
    </message>
    <message>
        <source>sheet {names}</source>
        <translation>hoja {names}</translation>
    </message>
    <message>
        <source>sheets {names}</source>
        <translation>hojas {names}</translation>
    </message>
    <message>
        <source>column {names}</source>
        <translation>columna {names}</translation>
    </message>
    <message>
        <source>columns {names}</source>
        <translation>columnas {names}</translation>
    </message>
    <message>
        <source>{place}: </source>
        <translation>{place}: </translation>
    </message>
</context>
<context>
    <name>ReadingChoice</name>
    <message numerus="yes">
        <source>%Ln number(s) can be read two ways. Send {given} as:</source>
        <translation>
            <numerusform>%Ln número se puede leer de dos formas. Enviar {given} como:</numerusform>
            <numerusform>%Ln números se pueden leer de dos formas. Enviar {given} como:</numerusform>
        </translation>
    </message>
    <message>
        <source>Send {given} as {digits}</source>
        <translation>Enviar {given} como {digits}</translation>
    </message>
</context>
<context>
    <name>SearchEdit</name>
    <message>
        <source>Search numbers</source>
        <translation>Buscar números</translation>
    </message>
    <message>
        <source>Search the table</source>
        <translation>Buscar en la tabla</translation>
    </message>
    <message>
        <source>Find a number by its digits, however it is written, or any text (Ctrl+F)</source>
        <translation>Busque un número por sus dígitos, esté como esté escrito, o cualquier texto (Ctrl+F)</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Block numbers</source>
        <translation>Bloquear números</translation>
    </message>
    <message numerus="yes">
        <source>Block %Ln number(s), both directions</source>
        <translation>
            <numerusform>Bloquear %Ln número (ambas)</numerusform>
            <numerusform>Bloquear %Ln números (ambas)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Block %Ln number(s) for inbound</source>
        <translation>
            <numerusform>Bloquear %Ln número (entrantes)</numerusform>
            <numerusform>Bloquear %Ln números (entrantes)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Block %Ln number(s) for outbound</source>
        <translation>
            <numerusform>Bloquear %Ln número (salientes)</numerusform>
            <numerusform>Bloquear %Ln números (salientes)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Block %Ln number(s)</source>
        <translation>
            <numerusform>Bloquear %Ln número</numerusform>
            <numerusform>Bloquear %Ln números</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste numbers, or drop a file on the window.</source>
        <translation>Pegue números o suelte un archivo en la ventana.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) will be sent</source>
        <translation>
            <numerusform>%Ln número por enviar</numerusform>
            <numerusform>%Ln números por enviar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them unusual: have a look</source>
        <translation>
            <numerusform>%Ln inusual: revíselo</numerusform>
            <numerusform>%Ln inusuales: revíselos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) left out</source>
        <translation>
            <numerusform>%Ln fila excluida</numerusform>
            <numerusform>%Ln filas excluidas</numerusform>
        </translation>
    </message>
    <message>
        <source>{file}: {sentence}</source>
        <translation>{file}: {sentence}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) have lost their digits: the spreadsheet shortened them when it saved this file, as in 5,73E+11. Load the workbook they came from.</source>
        <translation>
            <numerusform>%Ln fila perdió dígitos: la hoja de cálculo los acortó al guardar este archivo, como en 5,73E+11. Cargue el libro de donde salió.</numerusform>
            <numerusform>%Ln filas perdieron dígitos: la hoja de cálculo los acortó al guardar este archivo, como en 5,73E+11. Cargue el libro de donde salieron.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no phone number but looks like a token, so it was not taken into the list. A token belongs into the account at the top.</source>
        <translation>Esto no es un número de teléfono, sino que parece un token, así que no entró en la lista. El token va en la cuenta, arriba.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln zero byte(s) in this file were passed over: it is damaged or was badly exported. Check that nothing is missing, or have it exported again.</source>
        <translation>
            <numerusform>Se pasó por alto %Ln byte nulo de este archivo: está dañado o se exportó mal. Revise que no falte nada o pida que lo exporten de nuevo.</numerusform>
            <numerusform>Se pasaron por alto %Ln bytes nulos de este archivo: está dañado o se exportó mal. Revise que no falte nada o pida que lo exporten de nuevo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading {file}: {rows} rows so far…</source>
        <translation>Leyendo {file}: {rows} filas hasta ahora…</translation>
    </message>
    <message>
        <source>Reading what was pasted…</source>
        <translation>Leyendo lo que se pegó…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message>
        <source>{progress} · {time} left</source>
        <translation>{progress} · termina en {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <comment>hours</comment>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>%Ln agregado</numerusform>
            <numerusform>%Ln agregados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln confirmed</source>
        <translation>
            <numerusform>%Ln confirmado</numerusform>
            <numerusform>%Ln confirmados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accepted</source>
        <translation>
            <numerusform>%Ln aceptado</numerusform>
            <numerusform>%Ln aceptados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln rechazado</numerusform>
            <numerusform>%Ln rechazados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not known</source>
        <translation>
            <numerusform>%Ln incierto</numerusform>
            <numerusform>%Ln inciertos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not on the list</source>
        <translation>
            <numerusform>%Ln no está en la lista</numerusform>
            <numerusform>%Ln no están en la lista</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sending</source>
        <translation>
            <numerusform>%Ln enviándose</numerusform>
            <numerusform>%Ln enviándose</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln en espera</numerusform>
            <numerusform>%Ln en espera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <translation>
            <numerusform>%Ln no enviado</numerusform>
            <numerusform>%Ln no enviados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln taken off</source>
        <translation>
            <numerusform>%Ln quitado</numerusform>
            <numerusform>%Ln quitados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still on the list</source>
        <translation>
            <numerusform>%Ln sigue en la lista</numerusform>
            <numerusform>%Ln siguen en la lista</numerusform>
        </translation>
    </message>
    <message>
        <source>{why} So far: {counts}.</source>
        <translation>{why} Hasta ahora: {counts}.</translation>
    </message>
    <message>
        <source>This take-back was cut off: {counts}. It does not go on, because whoever looks after this computer has switched off taking jobs back. What waits stays blocked. You can end it here; the history keeps what happened.</source>
        <translation>Este trabajo, que deshace otro, quedó a medias: {counts}. No continúa porque quien administra este computador desactivó la opción de deshacer trabajos. Lo que está en espera sigue bloqueado. Puede terminarlo aquí; el historial conserva lo que pasó.</translation>
    </message>
    <message>
        <source>Waiting for its turn…</source>
        <translation>Esperando su turno…</translation>
    </message>
    <message>
        <source>Sending: {counts}.</source>
        <translation>Enviando: {counts}.</translation>
    </message>
    <message>
        <source>Paused: {counts}. Nothing more is sent until you continue.</source>
        <translation>En pausa: {counts}. No se envía nada más hasta que usted continúe.</translation>
    </message>
    <message>
        <source>Waiting to try again: {counts}.</source>
        <translation>Esperando para reintentar: {counts}.</translation>
    </message>
    <message>
        <source>This account has no token yet. Enter it and the job goes on where it stands.</source>
        <translation>Esta cuenta todavía no tiene token. Ingréselo y el trabajo sigue desde donde va.</translation>
    </message>
    <message>
        <source>Waiting until calls are left again: {counts}.</source>
        <translation>Esperando a que haya envíos disponibles de nuevo: {counts}.</translation>
    </message>
    <message>
        <source>The job cannot go on by itself: {counts}.</source>
        <translation>El trabajo no puede seguir solo: {counts}.</translation>
    </message>
    <message>
        <source>Stopped: {counts}.</source>
        <translation>Detenido: {counts}.</translation>
    </message>
    <message>
        <source>{why} Next try: {moment}.</source>
        <translation>{why} Próximo intento: {moment}.</translation>
    </message>
    <message>
        <source>{why} Next try in {time}.</source>
        <translation>{why} Próximo intento en {time}.</translation>
    </message>
    <message numerus="yes">
        <source>Done: %Ln number(s) added, for inbound and for outbound.</source>
        <translation>
            <numerusform>Terminado: se agregó %Ln número, para entrantes y para salientes.</numerusform>
            <numerusform>Terminado: se agregaron %Ln números, para entrantes y para salientes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %Ln number(s) added to the do-not-call list.</source>
        <translation>
            <numerusform>Terminado: se agregó %Ln número a la lista de no llamar.</numerusform>
            <numerusform>Terminado: se agregaron %Ln números a la lista de no llamar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Done: {counts}. Accepted means: the server took the request, but its count does not prove that every number of it is new. Some may have been on the list already.</source>
        <translation>Terminado: {counts}. Aceptado significa: el servidor recibió la solicitud, pero su cuenta no prueba que todos sus números sean nuevos. Algunos quizá ya estaban en la lista.</translation>
    </message>
    <message>
        <source>Done: {counts}.</source>
        <translation>Terminado: {counts}.</translation>
    </message>
    <message>
        <source>Taken back: {counts}. Accepted means: the server took the request, but its count does not prove that every number of it is off the list.</source>
        <translation>Deshecho: {counts}. Aceptado significa: el servidor recibió la solicitud, pero su cuenta no prueba que todos sus números hayan salido de la lista.</translation>
    </message>
    <message>
        <source>Taken back: {counts}.</source>
        <translation>Deshecho: {counts}.</translation>
    </message>
    <message>
        <source>The program ended while this job was under way: {counts}. Continue sends the request whose answer never came once more (adding a number twice does no harm), and then the rest.</source>
        <translation>El programa se cerró con este trabajo en curso: {counts}. Si continúa, se repite el envío que quedó sin respuesta (agregar un número dos veces no hace daño) y después se envía el resto.</translation>
    </message>
    <message>
        <source>The program ended while this job was under way: {counts}. Continue sends the rest.</source>
        <translation>El programa se cerró con este trabajo en curso: {counts}. Si continúa, se envía el resto.</translation>
    </message>
</context>
<context>
    <name>ServerField</name>
    <message>
        <source>0042</source>
        <translation>0042</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>The server is needed: without it the program does not know where to send.</source>
        <translation>Hace falta el servidor: sin él, el programa no sabe a dónde enviar.</translation>
    </message>
    <message>
        <source>This is the name of the practice server. Choose Practice in the list of accounts.</source>
        <translation>Este es el nombre del servidor de práctica. Elija Práctica en la lista de cuentas.</translation>
    </message>
    <message>
        <source>Server {server}</source>
        <translation>Servidor {server}</translation>
    </message>
    <message>
        <source>The number in the address of your operation: 0042, wv0042.wolkvox.com or the whole address.</source>
        <translation>El número en la dirección de su operación: 0042, wv0042.wolkvox.com o la dirección completa.</translation>
    </message>
</context>
<context>
    <name>ServerPanel</name>
    <message>
        <source>Compare with the ser&amp;ver&apos;s list first</source>
        <translation>Comparar &amp;primero con la lista del servidor</translation>
    </message>
</context>
<context>
    <name>ShapeField</name>
    <message>
        <source>Pre&amp;fix</source>
        <translation>Prefi&amp;jo</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Ejemplo</translation>
    </message>
    <message>
        <source>I have checked that our list &amp;writes numbers like this</source>
        <translation>Ya revisé: nuestra lista escribe los números &amp;así</translation>
    </message>
    <message>
        <source>Write the digits that come before the number, 1 to 4 of them.</source>
        <translation>Escriba los dígitos que van antes del número, de 1 a 4.</translation>
    </message>
    <message>
        <source>{given} → {digits}</source>
        <translation>{given} → {digits}</translation>
    </message>
    <message>
        <source>{given} is sent as {digits}</source>
        <translation>{given} se envía como {digits}</translation>
    </message>
    <message>
        <source>{example}: {shape}</source>
        <translation>{example}: {shape}</translation>
    </message>
</context>
<context>
    <name>ShapeLookup</name>
    <message>
        <source>&amp;Read it off the server&apos;s list</source>
        <translation>Ver cómo los escribe la &amp;lista</translation>
    </message>
    <message>
        <source>Reads the do-not-call list and changes nothing; this counts as one of the day&apos;s calls</source>
        <translation>Lee la lista de no llamar y no cambia nada; gasta uno de los envíos del día</translation>
    </message>
    <message>
        <source>The server&apos;s list</source>
        <translation>La lista del servidor</translation>
    </message>
    <message>
        <source>Reading the server&apos;s list…</source>
        <translation>Leyendo la lista del servidor…</translation>
    </message>
    <message>
        <source>The server&apos;s list is empty, so it does not tell how numbers are written.</source>
        <translation>La lista del servidor está vacía, así que no dice cómo se escriben los números.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) of the list were looked at: too few, or written in too many ways to tell. Compare with a number you know to be blocked.</source>
        <translation>
            <numerusform>Se miró %Ln número de la lista: muy pocos, o escritos de demasiadas formas para saberlo. Compare con un número que sepa que está bloqueado.</numerusform>
            <numerusform>Se miraron %Ln números de la lista: muy pocos, o escritos de demasiadas formas para saberlo. Compare con un número que sepa que está bloqueado.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShapeOfferLine</name>
    <message>
        <source>&amp;Use that shape</source>
        <translation>&amp;Usar esa forma</translation>
    </message>
</context>
<context>
    <name>StateFilter</name>
    <message>
        <source>Filter by state</source>
        <translation>Filtrar por estado</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Will be sent</source>
        <translation>Se envía</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Place in the list, in the order given</source>
        <translation>Lugar en la lista, en el orden en que llegó</translation>
    </message>
    <message>
        <source>What was pasted or stood in the file</source>
        <translation>Lo que se pegó o estaba en el archivo</translation>
    </message>
    <message>
        <source>The digits that go to the do-not-call list, in the account&apos;s number shape</source>
        <translation>Los dígitos que van a la lista de no llamar, en el formato de números de la cuenta</translation>
    </message>
    <message>
        <source>Why a row is unusual or left out, and what the server said</source>
        <translation>Por qué una fila es inusual o queda excluida, y qué dijo el servidor</translation>
    </message>
    <message>
        <source>What became of the number in the inbound list</source>
        <translation>Qué pasó con el número en la lista de entrantes</translation>
    </message>
    <message>
        <source>What became of the number in the outbound list</source>
        <translation>Qué pasó con el número en la lista de salientes</translation>
    </message>
    <message>
        <source>What will happen, or has happened, to the number</source>
        <translation>Qué pasará, o qué pasó, con el número</translation>
    </message>
    <message>
        <source>{direction}: {words}</source>
        <translation>{direction}: {words}</translation>
    </message>
    <message>
        <source>Pasted text, line {row}</source>
        <translation>Texto pegado, línea {row}</translation>
    </message>
    <message>
        <source>{file}, sheet {sheet}, row {row}</source>
        <translation>{file}, hoja {sheet}, fila {row}</translation>
    </message>
    <message>
        <source>{file}, row {row}</source>
        <translation>{file}, fila {row}</translation>
    </message>
    <message>
        <source>{reason}; not ticked</source>
        <translation>{reason}; sin marcar</translation>
    </message>
    <message>
        <source>{reason}: “{words}”</source>
        <translation>{reason}: “{words}”</translation>
    </message>
    <message>
        <source>Server: “{words}”</source>
        <translation>Servidor: “{words}”</translation>
    </message>
    <message>
        <source>{said}, of {count} sent</source>
        <translation>{said}, de {count} enviados</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Origen</translation>
    </message>
</context>
<context>
    <name>TakingBack</name>
    <message>
        <source>Take back: {note}</source>
        <translation>Deshacer: {note}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Take back this job?</source>
        <translation>¿Deshacer este trabajo?</translation>
    </message>
    <message numerus="yes">
        <source>Take off also %Ln number(s) blocked on the other side</source>
        <translation>
            <numerusform>Quitar también %Ln número bloqueado en el otro sentido</numerusform>
            <numerusform>Quitar también %Ln números bloqueados en el otro sentido</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take off also %Ln number(s) that may have been blocked before?</source>
        <translation>
            <numerusform>¿Quitar también %Ln número que quizá ya estaba bloqueado?</numerusform>
            <numerusform>¿Quitar también %Ln números que quizá ya estaban bloqueados?</numerusform>
        </translation>
    </message>
    <message>
        <source>Take them off too</source>
        <translation>Quitarlos también</translation>
    </message>
    <message>
        <source>Leave them blocked</source>
        <translation>Dejarlos bloqueados</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Practice</source>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>practice</source>
        <translation>práctica</translation>
    </message>
    <message>
        <source>The practice server could not be started on this computer.</source>
        <translation>No se pudo iniciar el servidor de práctica en este computador.</translation>
    </message>
    <message>
        <source>Enter the server of your operation, for example 0042.</source>
        <translation>Escriba el servidor de su operación, por ejemplo 0042.</translation>
    </message>
    <message>
        <source>This is not a wolkvox server. Only addresses like wv0042.wolkvox.com are taken, so that the token goes nowhere else.</source>
        <translation>Este no es un servidor de wolkvox. Solo se reciben direcciones como wv0042.wolkvox.com, para que el token no vaya a ningún otro lado.</translation>
    </message>
    <message>
        <source>A server is letters a to z and digits without spaces, for example 0042.</source>
        <translation>Un servidor se escribe con letras de la a a la z y dígitos, sin espacios; por ejemplo 0042.</translation>
    </message>
    <message>
        <source>This is too long for a server. It usually has four digits, for example 0042.</source>
        <translation>Es demasiado largo para un servidor. Suele tener cuatro dígitos, por ejemplo 0042.</translation>
    </message>
    <message>
        <source>A test server must run on this computer, for example http://127.0.0.1:8080.</source>
        <translation>Un servidor de prueba debe estar en este computador, por ejemplo http://127.0.0.1:8080.</translation>
    </message>
    <message>
        <source>Paste the token that was made in wolkvox Manager.</source>
        <translation>Pegue el token que se creó en wolkvox Manager.</translation>
    </message>
    <message>
        <source>There is a space or a line break inside the token. Copy the token alone and paste it again.</source>
        <translation>Hay un espacio o un salto de línea dentro del token. Copie solo el token y péguelo de nuevo.</translation>
    </message>
    <message>
        <source>There is a character in it that no token has. Copy the token again in wolkvox Manager.</source>
        <translation>Tiene un carácter que ningún token lleva. Copie el token de nuevo en wolkvox Manager.</translation>
    </message>
    <message>
        <source>This is too long for a token. Copy the token alone and paste it again.</source>
        <translation>Es demasiado largo para un token. Copie solo el token y péguelo de nuevo.</translation>
    </message>
    <message>
        <source>This computer has no keyring that can be used. The token can be kept until the program ends; then it has to be pasted again.</source>
        <translation>Este computador no tiene un almacén de claves que se pueda usar. El token se puede conservar hasta que cierre el programa; después habrá que pegarlo otra vez.</translation>
    </message>
    <message>
        <source>The keyring of this computer ({name}) keeps tokens where anybody can read them, so it is not used. The token can be kept until the program ends.</source>
        <translation>El almacén de claves de este computador ({name}) guarda los tokens donde cualquiera puede leerlos, así que no se usa. El token se puede conservar hasta que cierre el programa.</translation>
    </message>
    <message>
        <source>The keyring that is set up ({name}) is not this computer&apos;s own, so it is not used. The token can be kept until the program ends.</source>
        <translation>El almacén de claves configurado ({name}) no es el propio de este computador, así que no se usa. El token se puede conservar hasta que cierre el programa.</translation>
    </message>
    <message>
        <source>The keyring of this computer is locked. Unlock it and try again, or keep the token until the program ends.</source>
        <translation>El almacén de claves de este computador está bloqueado. Desbloquéelo e inténtelo de nuevo, o conserve el token hasta cerrar el programa.</translation>
    </message>
    <message>
        <source>The keyring of this computer did not do what it was asked. Try again, or keep the token until the program ends.</source>
        <translation>El almacén de claves de este computador no hizo lo que se le pidió. Inténtelo de nuevo, o conserve el token hasta cerrar el programa.</translation>
    </message>
    <message>
        <source>National number</source>
        <translation>Número nacional</translation>
    </message>
    <message>
        <source>Country code and national number</source>
        <translation>Nacional con código de país</translation>
    </message>
    <message>
        <source>Dial prefix and national number</source>
        <translation>Nacional con prefijo</translation>
    </message>
    <message>
        <source>Exactly as given</source>
        <translation>Tal como viene</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Lento</translation>
    </message>
    <message>
        <source>The day&apos;s calls are almost used up</source>
        <translation>Con los envíos del día casi agotados</translation>
    </message>
    <message>
        <source>Somebody else uses the token</source>
        <translation>Con el token en uso por otra persona</translation>
    </message>
    <message>
        <source>Under maintenance</source>
        <translation>En mantenimiento</translation>
    </message>
    <message>
        <source>The connection drops</source>
        <translation>Con la conexión que se cae</translation>
    </message>
    <message>
        <source>Answers make no sense</source>
        <translation>Dando respuestas sin sentido</translation>
    </message>
    <message>
        <source>The token is refused</source>
        <translation>Rechazando el token</translation>
    </message>
    <message>
        <source>Never answers</source>
        <translation>Sin responder nunca</translation>
    </message>
    <message>
        <source>The server said: “{words}”.</source>
        <translation>El servidor dijo: “{words}”.</translation>
    </message>
    <message>
        <source>Whether the numbers of this request are on the list now is not known.</source>
        <translation>No se sabe si los números de este envío ya están en la lista.</translation>
    </message>
    <message>
        <source>None of the numbers of this request was added.</source>
        <translation>No se agregó ninguno de los números de este envío.</translation>
    </message>
    <message>
        <source>The server does not know what it was asked for: the account&apos;s server is probably wrong.</source>
        <translation>El servidor no conoce lo que se le pidió: es probable que el servidor de la cuenta esté mal escrito.</translation>
    </message>
    <message>
        <source>The server missed something in the request. That is a fault of this program.</source>
        <translation>Al servidor le faltó algo en el envío. Es una falla de este programa.</translation>
    </message>
    <message>
        <source>No token reached the server.</source>
        <translation>Al servidor no le llegó ningún token.</translation>
    </message>
    <message>
        <source>The server does not accept the token: it is wrong, has expired, or is another operation&apos;s.</source>
        <translation>El servidor no acepta el token: está mal, se venció o es de otra operación.</translation>
    </message>
    <message>
        <source>The operation has used up its calls of the day.</source>
        <translation>La operación ya gastó sus envíos del día.</translation>
    </message>
    <message>
        <source>Somebody else is using this token right now.</source>
        <translation>Otra persona está usando este token en este momento.</translation>
    </message>
    <message>
        <source>The server is under maintenance and takes nothing.</source>
        <translation>El servidor está en mantenimiento y no recibe nada.</translation>
    </message>
    <message>
        <source>The server refused the request.</source>
        <translation>El servidor rechazó el envío.</translation>
    </message>
    <message>
        <source>The server has a problem of its own.</source>
        <translation>El servidor tiene un problema propio.</translation>
    </message>
    <message>
        <source>An answer came that cannot be understood; perhaps it was not the server&apos;s.</source>
        <translation>Llegó una respuesta que no se entiende; tal vez no era del servidor.</translation>
    </message>
    <message>
        <source>The answer pointed to another address. It was not followed, so that the token stays safe.</source>
        <translation>La respuesta apuntaba a otra dirección. No se siguió, para que el token siga seguro.</translation>
    </message>
    <message>
        <source>The server could not be reached.</source>
        <translation>No se pudo llegar al servidor.</translation>
    </message>
    <message>
        <source>The server&apos;s address was not found.</source>
        <translation>No se encontró la dirección del servidor.</translation>
    </message>
    <message>
        <source>The server could not prove that it is the right one, so nothing was sent to it.</source>
        <translation>El servidor no pudo demostrar que es el correcto, así que no se le envió nada.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>El servidor no respondió a tiempo.</translation>
    </message>
    <message>
        <source>The connection broke before an answer came.</source>
        <translation>La conexión se cortó antes de que llegara una respuesta.</translation>
    </message>
    <message>
        <source>You stopped before an answer came.</source>
        <translation>Usted detuvo el envío antes de que llegara una respuesta.</translation>
    </message>
    <message>
        <source>Check that this network asks for no sign-in of its own, and the account&apos;s server; then try again.</source>
        <translation>Revise que esta red no pida iniciar sesión por su cuenta, y revise el servidor de la cuenta; después inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Enter a valid token for this account.</source>
        <translation>Ingrese un token válido para esta cuenta.</translation>
    </message>
    <message>
        <source>Check the server in the account, then try again.</source>
        <translation>Revise el servidor de la cuenta e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Please report it with the words above; trying again will hardly help.</source>
        <translation>Por favor, repórtelo con las palabras de arriba; reintentar difícilmente servirá.</translation>
    </message>
    <message>
        <source>A job goes on by itself when the server takes calls again, usually the next day.</source>
        <translation>Los trabajos siguen solos cuando el servidor vuelve a recibir envíos, por lo general al día siguiente.</translation>
    </message>
    <message>
        <source>A job goes on by itself in some seconds: a token serves one at a time.</source>
        <translation>Los trabajos siguen solos en unos segundos: un token atiende un envío a la vez.</translation>
    </message>
    <message>
        <source>A job goes on by itself when it is over, usually within some minutes.</source>
        <translation>Los trabajos siguen solos cuando termina el mantenimiento, por lo general en unos minutos.</translation>
    </message>
    <message>
        <source>Read what the server said; then try again, or ask your supervisor.</source>
        <translation>Lea lo que dijo el servidor; después inténtelo de nuevo o consulte a su supervisor.</translation>
    </message>
    <message>
        <source>Check the network, then try again.</source>
        <translation>Revise la red e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Check the network and the server in the account, then try again.</source>
        <translation>Revise la red y el servidor de la cuenta, e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and time, and ask whoever looks after the network.</source>
        <translation>Revise la fecha y la hora de este computador, y pregunte a quien administra la red.</translation>
    </message>
    <message>
        <source>Send them again to be sure: adding a number twice does no harm.</source>
        <translation>Reenvíelos para tener certeza: agregar un número dos veces no hace daño.</translation>
    </message>
    <message>
        <source>Try again in a little while.</source>
        <translation>Inténtelo de nuevo en un rato.</translation>
    </message>
    <message>
        <source>Server in the account is wrong</source>
        <translation>El servidor de la cuenta está mal</translation>
    </message>
    <message>
        <source>Request not understood</source>
        <translation>El servidor no entendió el envío</translation>
    </message>
    <message>
        <source>No token</source>
        <translation>Sin token</translation>
    </message>
    <message>
        <source>Token not accepted</source>
        <translation>Token no aceptado</translation>
    </message>
    <message>
        <source>Calls of the day used up</source>
        <translation>Envíos del día agotados</translation>
    </message>
    <message>
        <source>Token in use by somebody else</source>
        <translation>Otra persona usa el token</translation>
    </message>
    <message>
        <source>Server under maintenance</source>
        <translation>Servidor en mantenimiento</translation>
    </message>
    <message>
        <source>Refused by the server</source>
        <translation>Rechazado por el servidor</translation>
    </message>
    <message>
        <source>Problem at the server</source>
        <translation>Problema en el servidor</translation>
    </message>
    <message>
        <source>Answer not understood</source>
        <translation>No se entendió la respuesta</translation>
    </message>
    <message>
        <source>Answer from elsewhere</source>
        <translation>Respuesta de otra dirección</translation>
    </message>
    <message>
        <source>Server not reached</source>
        <translation>No se llegó al servidor</translation>
    </message>
    <message>
        <source>Server&apos;s address not found</source>
        <translation>Dirección del servidor no encontrada</translation>
    </message>
    <message>
        <source>Server could not prove who it is</source>
        <translation>El servidor no demostró quién es</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Sin respuesta a tiempo</translation>
    </message>
    <message>
        <source>Connection broke</source>
        <translation>Se cortó la conexión</translation>
    </message>
    <message>
        <source>Stopped before an answer came</source>
        <translation>Se detuvo antes de la respuesta</translation>
    </message>
    <message>
        <source>The numbers could not be judged again; nothing is sent. Press the button to try once more.</source>
        <translation>Los números no se pudieron revisar de nuevo; no se envía nada. Presione el botón para intentarlo otra vez.</translation>
    </message>
    <message>
        <source>There is no phone number in what was pasted. Nothing was added.</source>
        <translation>No hay ningún número de teléfono en lo que se pegó. No se agregó nada.</translation>
    </message>
    <message>
        <source>This is too much to paste at once. Nothing was added. Save it as a text file and load that.</source>
        <translation>Es demasiado para pegarlo de una vez. No se agregó nada. Guárdelo como archivo de texto y cargue ese archivo.</translation>
    </message>
    <message>
        <source>Reading was cancelled. Nothing was added.</source>
        <translation>Se canceló la lectura. No se agregó nada.</translation>
    </message>
    <message>
        <source>What was pasted could not be read. Nothing was added. Paste it in smaller parts.</source>
        <translation>No se pudo leer lo que se pegó. No se agregó nada. Péguelo en partes más pequeñas.</translation>
    </message>
    <message>
        <source>{file} is not there any more. Nothing was added. Look where it was moved to, and load it again.</source>
        <translation>{file} ya no está ahí. No se agregó nada. Busque a dónde se movió y cárguelo de nuevo.</translation>
    </message>
    <message>
        <source>{file} is open in another program. Nothing was added. Close it there, then load it again.</source>
        <translation>{file} está abierto en otro programa. No se agregó nada. Ciérrelo allá y cárguelo de nuevo.</translation>
    </message>
    <message>
        <source>You may not open {file}. Nothing was added. Ask its owner, or load a copy of it.</source>
        <translation>Usted no tiene permiso para abrir {file}. No se agregó nada. Pídaselo a su dueño o cargue una copia.</translation>
    </message>
    <message>
        <source>{file} is a folder or a device. Nothing was added. Load a file with numbers in it.</source>
        <translation>{file} es una carpeta o un dispositivo. No se agregó nada. Cargue un archivo con números.</translation>
    </message>
    <message>
        <source>{file} is empty. Nothing was added. Save it again where it was made, and load that.</source>
        <translation>{file} está vacío. No se agregó nada. Guárdelo de nuevo donde se hizo y cargue ese.</translation>
    </message>
    <message>
        <source>{file} is no list that can be read here, whatever its name says. Nothing was added. Save the numbers as a workbook (.xlsx) or a CSV file and load that.</source>
        <translation>{file} no es una lista que se pueda leer aquí, diga lo que diga su nombre. No se agregó nada. Guarde los números como libro de Excel (.xlsx) o archivo CSV y cárguelo.</translation>
    </message>
    <message>
        <source>{file} is protected by a password. Nothing was added. Save a copy without one and load that.</source>
        <translation>{file} está protegido con contraseña. No se agregó nada. Guarde una copia sin contraseña y cargue esa copia.</translation>
    </message>
    <message>
        <source>{file} is damaged. Nothing was added. Open it where it was made, save it again and load that.</source>
        <translation>{file} está dañado. No se agregó nada. Ábralo en el programa donde se hizo, guárdelo de nuevo y cárguelo.</translation>
    </message>
    <message>
        <source>{file} is too large. Nothing was added. Split it into smaller files.</source>
        <translation>{file} es demasiado grande. No se agregó nada. Divídalo en archivos más pequeños.</translation>
    </message>
    <message>
        <source>There is no phone number in {file}. Nothing was added. Is it the right file?</source>
        <translation>No hay ningún número de teléfono en {file}. No se agregó nada. ¿Es el archivo correcto?</translation>
    </message>
    <message>
        <source>{file} could not be read to its end. Nothing was added. Save it as CSV and load that.</source>
        <translation>{file} no se pudo leer hasta el final. No se agregó nada. Guárdelo como CSV y cargue ese archivo.</translation>
    </message>
    <message>
        <source>Reading {file} took too long and was ended. Nothing was added. Save it as CSV and load that.</source>
        <translation>La lectura de {file} tardó demasiado y se suspendió. No se agregó nada. Guárdelo como CSV y cargue ese archivo.</translation>
    </message>
    <message>
        <source>Reading {file} was cancelled. Nothing was added.</source>
        <translation>Se canceló la lectura de {file}. No se agregó nada.</translation>
    </message>
    <message>
        <source>Inbound</source>
        <translation>Entrantes</translation>
    </message>
    <message>
        <source>Outbound</source>
        <translation>Salientes</translation>
    </message>
    <message>
        <source>Inbound and outbound</source>
        <translation>Ambas</translation>
    </message>
    <message>
        <source>Not to be sent</source>
        <translation>No se enviará</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Agregado</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptado</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmado</translation>
    </message>
    <message>
        <source>Not on the list</source>
        <translation>No está en la lista</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Incierto</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>No enviado</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>Quitado</translation>
    </message>
    <message>
        <source>Still on the list</source>
        <translation>Sigue en la lista</translation>
    </message>
    <message>
        <source>This number is not part of the job.</source>
        <translation>Este número no es parte del trabajo.</translation>
    </message>
    <message>
        <source>This number has not been sent yet.</source>
        <translation>Este número todavía no se ha enviado.</translation>
    </message>
    <message>
        <source>This number is on its way to the server.</source>
        <translation>Este número va camino al servidor.</translation>
    </message>
    <message>
        <source>The server said that it added every number of this request.</source>
        <translation>El servidor dijo que agregó todos los números de este envío.</translation>
    </message>
    <message>
        <source>The server took the request, but its count does not prove that this number was added; it may have been on the list already.</source>
        <translation>El servidor recibió el envío, pero su conteo no demuestra que este número se haya agregado; puede que ya estuviera en la lista.</translation>
    </message>
    <message>
        <source>This number was seen on the server&apos;s own list.</source>
        <translation>Este número se vio en la propia lista del servidor.</translation>
    </message>
    <message>
        <source>The server&apos;s list was read, and this number was not on it.</source>
        <translation>Se leyó la lista del servidor y este número no estaba.</translation>
    </message>
    <message>
        <source>The server said no: this number was not added.</source>
        <translation>El servidor dijo que no: este número no se agregó.</translation>
    </message>
    <message>
        <source>This number was sent, but no usable answer came: it may or may not be on the list.</source>
        <translation>Este número se envió, pero no llegó una respuesta clara: puede estar o no estar en la lista.</translation>
    </message>
    <message>
        <source>The job ended before this number was sent.</source>
        <translation>El trabajo terminó antes de enviar este número.</translation>
    </message>
    <message>
        <source>This number is no longer on the list: the server said that it took off every number of this request, or its list was read without it.</source>
        <translation>Este número ya no está en la lista: el servidor dijo que quitó todos los números de esta solicitud, o se leyó su lista y no estaba.</translation>
    </message>
    <message>
        <source>The server&apos;s list was read, and this number was still on it.</source>
        <translation>Se leyó la lista del servidor, y este número seguía en ella.</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>Esperando su turno</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Waiting to try again</source>
        <translation>Esperando para reintentar</translation>
    </message>
    <message>
        <source>Needs the token</source>
        <translation>Falta el token</translation>
    </message>
    <message>
        <source>Waiting for the next day&apos;s calls</source>
        <translation>Esperando los envíos del día siguiente</translation>
    </message>
    <message>
        <source>Held up by a refused request</source>
        <translation>Frenado por un envío rechazado</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrumpido</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Waiting for its turn…</source>
        <translation>Esperando su turno…</translation>
    </message>
    <message>
        <source>Another window of this program on this computer is using this token. Nothing is lost: this job sends its numbers in its turn, by itself.</source>
        <translation>Otra ventana de este programa en este equipo está usando este token. Nada se pierde: este trabajo envía sus números cuando le toca, por sí solo.</translation>
    </message>
    <message>
        <source>The disk is full, so what is sent cannot be recorded, and nothing more is sent. Free some space, then try again.</source>
        <translation>El disco está lleno: lo que se envía no se puede registrar, así que no se envía nada más. Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The program may not write to its data folder, so what is sent cannot be recorded, and nothing more is sent. Ask whoever looks after this computer for help, then try again.</source>
        <translation>El programa no tiene permiso para escribir en su carpeta de datos: lo que se envía no se puede registrar, así que no se envía nada más. Pida ayuda a quien administra este computador e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The job history on this computer is damaged, so nothing more is sent. Ask whoever looks after this computer for help.</source>
        <translation>El historial de trabajos de este computador está dañado, así que no se envía nada más. Pida ayuda a quien administra este computador.</translation>
    </message>
    <message>
        <source>Another program holds the job history, so nothing more is sent. Close other windows of this program, wait a little, then try again.</source>
        <translation>Otro programa tiene ocupado el historial de trabajos, así que no se envía nada más. Cierre otras ventanas de este programa, espere un poco e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The job history was written by a later version of this program, so nothing is sent. Start that later version.</source>
        <translation>El historial de trabajos lo escribió una versión más nueva de este programa, así que no se envía nada. Abra esa versión más nueva.</translation>
    </message>
    <message>
        <source>This program made a mistake, so nothing more is sent; what was sent is recorded. Start it again to go on, and please report it.</source>
        <translation>Este programa tuvo un error, así que no se envía nada más; lo enviado quedó registrado. Ábralo de nuevo para seguir y, por favor, repórtelo.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Unusual</source>
        <translation>Inusual</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Excluido</translation>
    </message>
    <message>
        <source>Not a phone number</source>
        <translation>No es un número de teléfono</translation>
    </message>
    <message>
        <source>Too short for a phone number</source>
        <translation>Muy corto para un teléfono</translation>
    </message>
    <message>
        <source>Too long for a phone number</source>
        <translation>Muy largo para un teléfono</translation>
    </message>
    <message>
        <source>Repeat of row {row}</source>
        <translation>Repite la fila {row}</translation>
    </message>
    <message>
        <source>On the list of numbers never to block</source>
        <translation>Está en la lista de los que nunca se bloquean</translation>
    </message>
    <message>
        <source>Removed by hand</source>
        <translation>Quitado a mano</translation>
    </message>
    <message>
        <source>Digits lost: a spreadsheet shortened the number</source>
        <translation>Faltan dígitos: una hoja de cálculo acortó el número</translation>
    </message>
    <message>
        <source>Letters among the digits</source>
        <translation>Hay letras entre los dígitos</translation>
    </message>
    <message>
        <source>The cell holds an error or no value</source>
        <translation>La celda tiene un error o ningún valor</translation>
    </message>
    <message>
        <source>No number of its country begins like this</source>
        <translation>Ningún número de su país empieza así</translation>
    </message>
    <message>
        <source>Number of another country (+{code})</source>
        <translation>Número de otro país (+{code})</translation>
    </message>
    <message>
        <source>Number of another country</source>
        <translation>Número de otro país</translation>
    </message>
    <message>
        <source>Written the old way; look at what will be sent</source>
        <translation>Formato antiguo; mire qué se enviará</translation>
    </message>
    <message>
        <source>Short number of a service</source>
        <translation>Número corto de un servicio</translation>
    </message>
    <message>
        <source>Can be read in two ways</source>
        <translation>Se puede leer de dos formas</translation>
    </message>
    <message>
        <source>Not in this direction</source>
        <translation>No aplica</translation>
    </message>
    <message>
        <source>This number will be sent.</source>
        <translation>Este número se enviará.</translation>
    </message>
    <message>
        <source>This number will be sent, but somebody should look at it first.</source>
        <translation>Este número se enviará, pero conviene revisarlo antes.</translation>
    </message>
    <message>
        <source>This number is unusual and not ticked: it will not be sent.</source>
        <translation>Este número es inusual y no está marcado: no se enviará.</translation>
    </message>
    <message>
        <source>This row will not be sent.</source>
        <translation>Esta fila no se enviará.</translation>
    </message>
    <message>
        <source>This row was removed by hand: it will not be sent.</source>
        <translation>Esta fila se quitó a mano: no se enviará.</translation>
    </message>
    <message>
        <source>This number is not sent in this direction.</source>
        <translation>Este número no se envía en este sentido.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>It could not be saved: writing there is not allowed. Ask whoever looks after this computer.</source>
        <translation>No se pudo guardar: no hay permiso para escribir ahí. Pregunte a quien administra este computador.</translation>
    </message>
    <message>
        <source>It could not be saved: the disk is full. Free some space, then try again.</source>
        <translation>No se pudo guardar: el disco está lleno. Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>It could not be saved: something else stands where its folder should be. Ask whoever looks after this computer.</source>
        <translation>No se pudo guardar: hay otra cosa donde debería estar su carpeta. Pregunte a quien administra este computador.</translation>
    </message>
    <message>
        <source>It could not be saved: the disk reported an error. Try again, or save it elsewhere.</source>
        <translation>No se pudo guardar: el disco reportó un error. Inténtelo de nuevo o guarde en otro lugar.</translation>
    </message>
    <message>
        <source>Accounts and preferences could not be read from the disk; the program starts without them. Tokens in the keyring are safe.</source>
        <translation>No se pudieron leer las cuentas y las preferencias en el disco; el programa empieza sin ellas. Los tokens del almacén de claves están a salvo.</translation>
    </message>
    <message>
        <source>The file with accounts and preferences is damaged; the program starts without them. Tokens in the keyring are safe.</source>
        <translation>El archivo de cuentas y preferencias está dañado; el programa empieza sin ellas. Los tokens del almacén de claves están a salvo.</translation>
    </message>
    <message>
        <source>Some saved preferences made no sense and were not used; the rest was.</source>
        <translation>Algunas preferencias guardadas no tenían sentido y no se usaron; las demás sí.</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>is of the wrong kind (text, number, or yes and no)</source>
        <translation>es de otro tipo (texto, número, o sí y no)</translation>
    </message>
    <message>
        <source>has a value that is not possible there</source>
        <translation>tiene un valor que ahí no es posible</translation>
    </message>
    <message>
        <source>is not a known setting</source>
        <translation>no es un ajuste conocido</translation>
    </message>
    <message>
        <source>is there twice</source>
        <translation>está dos veces</translation>
    </message>
    <message>
        <source>is a token, which has no place in a file; it was not used</source>
        <translation>es un token, que no debe estar en un archivo; no se usó</translation>
    </message>
    <message>
        <source>{file} was not saved: the disk is full. Free some space, or choose another place.</source>
        <translation>{file} no se guardó: el disco está lleno. Libere espacio o elija otro lugar.</translation>
    </message>
    <message>
        <source>{file} was not saved: it is open in another program. Close it there and save again.</source>
        <translation>{file} no se guardó: está abierto en otro programa. Ciérrelo allá y guarde de nuevo.</translation>
    </message>
    <message>
        <source>{file} was not saved: you may not write in this folder. Choose another one.</source>
        <translation>{file} no se guardó: usted no tiene permiso para escribir en esta carpeta. Elija otra.</translation>
    </message>
    <message>
        <source>{file} was not saved: the folder is not there any more. Choose another one.</source>
        <translation>{file} no se guardó: la carpeta ya no está ahí. Elija otra.</translation>
    </message>
    <message>
        <source>{file} was not saved: a file cannot have this name. Choose another one.</source>
        <translation>{file} no se guardó: un archivo no puede tener ese nombre. Elija otro.</translation>
    </message>
    <message>
        <source>{file} was not saved: the disk gave an error. Choose another place.</source>
        <translation>{file} no se guardó: el disco dio un error. Elija otro lugar.</translation>
    </message>
    <message>
        <source>On the server&apos;s list in another shape; written as it was sent, it is not there.</source>
        <translation>Está en la lista del servidor con otra forma; tal como se envió, no está.</translation>
    </message>
</context>
<context>
    <name>TokenField</name>
    <message>
        <source>For&amp;get</source>
        <translation>&amp;Olvidar</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>&amp;Keep the token for this session only</source>
        <translation>&amp;Conservar el token solo en esta sesión</translation>
    </message>
    <message>
        <source>Tick “Keep the token for this session only”, or leave the token out for now.</source>
        <translation>Marque “Conservar el token solo en esta sesión”, o deje el token para después.</translation>
    </message>
    <message>
        <source>Take the saved token out of this computer&apos;s keyring</source>
        <translation>Quitar el token guardado del almacén de claves de este computador</translation>
    </message>
    <message>
        <source>Forget the saved token</source>
        <translation>Olvidar el token guardado</translation>
    </message>
    <message>
        <source>Where to find it: in wolkvox Manager, Configuration (gear) → Integrations → Tokens → Add token; then right-click it → Copy token.</source>
        <translation>Dónde encontrarlo: en wolkvox Manager, Configuración (engranaje) → Integraciones → Tokens → Agregar token; después, clic derecho sobre él → Copiar token.</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>Ocu&amp;ltar</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>&amp;Mostrar</translation>
    </message>
    <message>
        <source>Hide the token</source>
        <translation>Ocultar el token</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>Mostrar el token</translation>
    </message>
    <message>
        <source>Looking into this computer&apos;s keyring…</source>
        <translation>Consultando el almacén de claves de este computador…</translation>
    </message>
    <message>
        <source>A token is saved. Paste a new one to replace it.</source>
        <translation>Hay un token guardado. Pegue uno nuevo para cambiarlo.</translation>
    </message>
    <message>
        <source>Replaces the saved token in this computer&apos;s keyring.</source>
        <translation>Reemplazará el token guardado en el almacén de claves de este computador.</translation>
    </message>
    <message>
        <source>It is stored in this computer&apos;s keyring, and nowhere else.</source>
        <translation>Se guarda en el almacén de claves de este computador y en ningún otro lugar.</translation>
    </message>
    <message>
        <source>A token is known until the program ends.</source>
        <translation>Hay un token que sirve hasta que cierre el programa.</translation>
    </message>
</context>
<context>
    <name>TopLine</name>
    <message>
        <source>No token yet: press Ctrl+K to enter it</source>
        <translation>Todavía no hay token: ingréselo con Ctrl+K</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Sin revisar todavía</translation>
    </message>
    <message>
        <source>No token yet: choose the account once more to enter it</source>
        <translation>Todavía no hay token: elija la cuenta otra vez para ingresarlo</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Connected · {calls} calls left today</source>
        <translation>Conectado · hoy quedan {calls} envíos</translation>
    </message>
</context>
<context>
    <name>WelcomePanel</name>
    <message>
        <source>Welcome to WolkDNC</source>
        <translation>Le damos la bienvenida a WolkDNC</translation>
    </message>
    <message>
        <source>This program puts phone numbers on the do-not-call list of your wolkvox operation and tells you what happened to each one. To begin it needs two things: the server of your operation and a token. Whoever looks after wolkvox in your company has both.</source>
        <translation>Este programa agrega números de teléfono a la lista de no llamar de su operación de wolkvox y le dice qué pasó con cada uno. Para empezar hacen falta dos cosas: el servidor de su operación y un token. Quien administra wolkvox en su empresa tiene ambos.</translation>
    </message>
    <message>
        <source>I have no token &amp;yet: try it in practice</source>
        <translation>Todavía no tengo token: probar en p&amp;ráctica</translation>
    </message>
    <message>
        <source>Everything works, but nothing reaches a real operation</source>
        <translation>Todo funciona, pero nada llega a una operación real</translation>
    </message>
</context>
</TS>
