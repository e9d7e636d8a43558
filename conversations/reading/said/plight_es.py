"""What `plight.py` looks for in Spanish; how a rule is written stands in `plight_en.py`."""

from __future__ import annotations

LIGHT = """yo me mi mí ya muy tan solo sólo realmente siempre todo toda todos todas a de la el los las un una que en
y cada día días noche noches vez veces también aún todavía simplemente completamente totalmente demasiado más
constantemente otra ayer hoy anoche ahora esta este esto con lo se le su sus ha han he estoy es son está están fue
era casi sinceramente delante del al por mis turno turnos mañana públicamente sexualmente verbalmente físicamente
diario diariamente constante"""
NEGATIONS = "no nunca jamás ni ningún ninguna tampoco"
AND = "y pero o porque pues aunque cuando si entonces e"
WORK = """curso taller módulo formación capacitación prevención política proyecto informe estudio tesis artículo
quejas caso casos charla sesión tema código clientes capítulo protocolo"""
OTHERS = """paciente pacientes alumno alumna alumnos cliente clienta clientes niño niña niños alguien gente él ella
ellos ellas usuario usuarios residente estudiante estudiantes"""
SELF = "yo"
SAYS = "dijo dice dicen decía contó escribió comentó oye grita"

NAMES = {
    "want": "quiero|me quiero|quisiera|me quisiera|deseo|me gustaría|ojalá|ganas de|prefiero|preferiría|quería|voy a"
    "|solo quiero|pienso en|he pensado en|pensando en|pensado en|planeo|intenté|he intentado|ojalá pudiera",
    "boss": "jefe|jefa|jefes|supervisor*|encargad*|gerente*|capataz|líder*|director*|patrón*|patrona|responsable*"
    "|coordinador*|superior*|manager*|dueño|dueña|maestro|chef|profesor*|tutor*|comandante",
    "mates": "compañer*|colega*|equipo|alguien|otros|otras|chicos|gente",
    "they": "él|ella|ellos|ellas|quien|que|todos",
    "guests": "cliente*|clienta*|paciente*|usuario*|padre*|alumno*|pasajero*|visitante*|huésped*",
    "home": "marido|esposo|esposa|mujer|novio|novia|pareja|ex|padre|madre|papá|padrastro|hermano|hijo"
    "|compañero sentimental",
    "wrongs": "acosa*|acoso|humill*|insult*|hostig*|amenaz*|discrimin*|ridiculiz*|menospreci*|intimid*|maltrat*"
    "|degrad*|persigue*|denigr*|agred*|extorsion*|chantaje*",
    "wronged": "acosad*|discriminad*|humillad*|hostigad*|manosead*|agredid*|maltratad*|insultad*|amenazad*"
    "|ridiculizad*|intimidad*|menospreciad*",
    "trait": "embaraza*|embarazo|mujer|edad|acento|discapacidad|discapacitad*|color|piel|religión|velo|origen|negr*"
    "|indígena*|gay|lesbiana|trans|cáncer|enfermedad|enferma|enfermo|hijos|extranjer*|sindicat*|madre|maternidad"
    "|musulman*|judí*|homosexual*|migrante|género|sexo|mayor|vieja|viejo|depresión|raza",
    "mine": "acento|color|cuerpo|piel|religión|edad|discapacidad|velo|origen|peso|físico|ropa|pechos|trasero|nombre",
    "denied": "no me ascienden|no me ascendieron|no me dan|no me dieron|me negaron|me niegan|me rechazaron"
    "|me despidieron|no me contrataron|no me contratan|me pagan menos|me quitaron|me degradaron|me echaron"
    "|me excluyen|me excluyeron|no me promueven|no me suben|me descartaron|me corrieron|me bajaron|no me promovieron"
    "|me cambiaron|me apartaron|no conseguí|gano menos|cobro menos",
    "must": "nos hacen|nos obligan|nos mandan|nos piden|nos hace|nos obliga|me hacen|me obligan|me mandan|tenemos que"
    "|tengo que|hay que|debemos|me obliga|nos exigen|obligan|obligad*|nos manda|me manda|nos envían|nos dicen que",
    "gear": "arnes*|arnés|casco*|mascarilla*|cubrebocas|guantes|protección|seguridad|equipo de protección|cuerda*"
    "|línea|ventilación|botas|gafas|barandilla*|andamio*",
}

GENTLE = """
# no querer vivir
no puedo más $
no puedo .. (seguir así|seguir viviendo|seguir adelante|soportarlo más|con mi vida|con la vida|aguantar más) $
no .. (lo)? .. (aguanto|soporto|resisto) .. más $
no .. (quiero|quisiera|deseo) .. (seguir viviendo|seguir aquí|existir|despertar*|seguir con vida|estar viva|estar vivo
  |estar aquí)
no .. (quiero|quisiera) .. (vivir|seguir) .. (más)? $
no .. (quiero|quisiera) vivir !en|con|de|cerca|lejos|sola|solo
(<want>) .. (morir|morirme|matarme|suicidarme|estar muerto|estar muerta|desaparecer para siempre|acabar con mi vida
  |quitarme la vida|no existir|dormir para siempre|no despertar|no volver a despertar|dejar de existir|dejar de vivir)
  !de|por|en
(quiero|quisiera|ganas de) .. (acabar|terminar) con (todo|mi vida|esta vida) $
(quiero|quisiera) .. que .. (todo) .. (acabe|termine|se acabe|pare) $
(pienso|he pensado|pensando|pensé|pensar|pensamientos|ideas) ... (suicidarme|matarme|suicidio|suicidas
  |quitarme la vida|en morir*|en la muerte)
(estarían|estaría|estará|estarán) .. (mejor|más felices|más tranquilos) ..
  (sin mí|si yo no|si me muero|si no existiera)
mejor sin mí $
(ojalá|quisiera) .. no .. (me)? .. (despertar*|hubiera nacido|haber nacido|hubiese nacido|existiera)
nada .. (ya)? .. (tiene sentido|vale la pena|me importa) $
(no|sin) .. (tiene)? .. (sentido) .. (vivir|seguir viviendo|mi vida)
no .. (veo|encuentro|hay|le veo) .. (salida|una salida|otra salida|ninguna salida|sentido a mi vida|sentido a la vida)
  !del|de|para
mi vida .. no .. (vale|tiene) .. (nada|sentido|la pena|ningún sentido)
mi vida .. (es)? .. (un infierno|una mierda|se acabó|no vale)
(estoy|me siento) .. (desesperad*|hundid*|suicida|sin esperanza|vací* por dentro|una carga|al límite $|destrozad*)
  !(por|con el|con la|de)
(perdí|perdido|perdiendo|tengo) .. (toda|la|las|ninguna)? .. (esperanza|esperanzas|ganas de vivir) !(de que|en el)
(no tengo|sin|ya no) .. (tengo)? .. (fuerzas|ganas|motivos|razones|razón) .. (para|de) ..
  (vivir|seguir viviendo|seguir $|seguir adelante $|levantarme)
(tomé|tomado|tragué|trago) .. (demasiadas|muchas|un montón de|todas las) .. (pastillas|píldoras)
(carta|nota) de (despedida|suicidio) !para|a
desaparecer .. para siempre
nadie me .. (extrañaría|echaría de menos)
(tirarme|lanzarme|saltar) .. (del puente|por la ventana|de la azotea|al tren|de un puente|del balcón)
me quiero (matar|morir|suicidar) !de|por
# hacerse daño
me .. (volví a|he vuelto a|vuelvo a|empecé a) .. (cortar|autolesionar|lastimar|hacer daño)
me .. (corto|autolesiono|hago daño|lastimo) .. (a propósito|por las noches|los brazos|$|otra vez|cuando)
(voy a|quiero|ganas de|miedo de|pienso en|querer|sin) .. (hacerme daño|cortarme|lastimarme|autolesionarme)
# al límite
lloro .. (todas|cada|todos|toda|todo) .. (las|los|la|el)? .. (noches|noche|días|día|tiempo|mañanas)
no .. (puedo|paro|dejo|logro) .. (dejar|parar|de)? .. (de)? llorar
(me dio|me dieron|tuve|tengo|me dan|he tenido|sufro|sufrí|me da|tenido|me dió) ... (ataque|ataques|crisis) de
  (pánico|ansiedad|angustia)
(ataque|ataques|crisis) de (pánico|ansiedad) .. (antes|cada|en|todos) ... (turno|trabajo|oficina|mañana|día|tengo)
no puedo .. respirar $
me odio
odio mi vida
(tuve|tengo|tenido|me dio) .. (un|una) .. (crisis nerviosa|colapso nervioso|crisis)
# no estar a salvo
mi .. (<home>) .. (me|nos) .. (pega|golpea|amenaza|maltrata|viola|insulta|empuja|patea|ahorca|encierra|controla|pegó
  |golpeó|grita) !con
mi .. (<home>) .. (me|nos) .. ha .. (pegado|golpeado|amenazado|violado|maltratado)
(él|ella) .. me .. (pega|golpea|maltrata|patea)
(me violó|me violaron|fui violada|fui violado|abusó de mí|abusaron de mí)
miedo .. (de|a) .. (volver|ir|regresar|llegar|estar) .. (a|en) .. (mi)? .. casa
miedo .. (de|a) .. mi (<home>)
no .. (me siento|estoy) .. (segur*|a salvo) .. en .. (mi)? .. casa
(víctima|sufro|vivo) .. (de)? violencia .. (de género|doméstica|machista)
# dicho de otro modo
(ya)? .. no .. tengo .. (ganas|fuerzas|esperanza|esperanzas|motivos|razón|razones) .. (de|para|por)? ..
  (vivir|seguir viviendo|nada $|$|la vida)
(mejor|prefiero|para eso mejor) .. (morirme|morir|estar muert*|desaparecer) !de
nadie .. me .. (echará|echaría|extrañará|extrañaría|va a extrañar) .. (de menos|$|si)
no sirvo para nada .. (mejor|y|me|quiero) ... (morir*|vivir|desaparecer|muert*|carga)
miedo .. (de|a) .. lo que .. (pueda|puedo|podría) .. hacerme
(intenté|he intentado|traté de|quise) .. (matarme|suicidarme|quitarme la vida|morir)
mi .. ex .. (me) .. (sigue|amenaza|acosa|persigue|vigila|pega|espera) .. (y|por|en|a|$|todos|fuera)
todo .. (está|es|lo veo) .. (negro|oscuro|gris) .. (y|no|$|para mí)
no .. (soporto|aguanto|resisto) .. (vivir|la vida|mi vida|seguir vivi*|más vivir|un día más)
(dormir) y no .. despertar
(me da igual|no me importa) .. (si)? .. (vivo|vivir|morir|muero|morirme)
(si) .. (me muero|no existiera|desaparezco|me muriera) ... (nadie|mejor|todos|alivi*)
(me siento) .. (vacía|vacío|muerta|muerto|inútil|sola|solo) .. (por dentro|y quiero|y no quiero)
(bebo|tomo) ... (olvidar*|no sentir|morir)
(estoy|vivo) .. al límite $
tengo un plan para .. (matarme|morir|quitarme|acabar)
pienso ... en (la muerte|morir*|matarme|suicidarme|quitarme)
(la vida|vivir) .. (ya)? .. no .. (tiene|vale) .. (sentido|nada|la pena) .. (para mí)? .. (y|$)
miedo .. (de|a) .. que mi .. (<home>) .. me .. (mate|pegue|golpee|encuentre|haga)
me .. (hago|hice) .. cortes
no .. (veo|tengo|encuentro) .. (ninguna|una|más)? .. (razón|razones|motivo|motivos) .. para ..
  (vivir|seguir viviendo|seguir viv*|levantarme)
(cansad*|hart*) .. de .. (vivir|existir|esta vida|estar viv*|la vida)
no .. (logro|consigo) .. (vivir|salir adelante $|seguir viviendo)
"""

UNFAIR = """
# gritar, humillar, amenazar
(<boss>|<mates>|<they>) .. (me|nos) .. (grita*|chilla*|gritó|vocifer*|regaña*) ..
  (delante|en|cada|por|todo|frente|$|siempre|sin|cuando|y|todos|a)
(<boss>|<mates>|<they>|<guests>) .. (me|nos) .. (<wrongs>)
(me|nos) (acosan|discriminan|humillan|insultan|hostigan|ridiculizan|maltratan|manosean|amenazan|menosprecian|intimidan
  |excluyen|denigran|gritan)
(me|nos) (acosa|discrimina|humilla|insulta|hostiga|maltrata|manosea|amenaza|ridiculiza|menosprecia|intimida) ..
  (mi|un|una|el|la|uno|mucho|todo|cada|delante|en|con|por|$|cuando|siempre)
(fui|he sido|soy|estoy siendo|me siento|siendo|sido) .. (<wronged>) .. (por|en|a|desde|cada|$|sexualmente|delante
  |verbalmente)
(soy|fui|he sido|estoy siendo|siento) .. víctima .. (de)? .. (acoso|discriminación|mobbing|hostigamiento|maltrato
  |racismo|machismo|burlas)
(sufro|sufrí|vivo|padezco|recibo|he sufrido|aguanto) .. (de)? .. (acoso|mobbing|discriminación|hostigamiento|maltrato
  |racismo|machismo|burlas|insultos|amenazas|humillaciones|tocamientos|comentarios racistas|comentarios machistas
  |comentarios sexuales)
(me|nos) .. (llama|llaman|llamó|dice|dicen|trata de|tratan de|llamado) ...
  (inútil*|estúpid*|idiota*|tont*|incompetente*|gord*|inservible|buena para nada|negr* de|puta|fea|vieja|burr*
  |imbécil*|fracasad*) !que
(se)? .. (burla|burlan|ríe|ríen|mofa|mofan|burlado) .. de .. (mí|nosotr*|mi|mis) ..
  (<mine>|cada|todo|todos|siempre|en|delante|por|$|cuando)
(hace|hacen|hizo|hacer|recibo|haciendo) ... (comentario*|chiste*|broma*|bromas|insinuacion*) ...
  (cuerpo|racista*|sexual*|machista*|homófob*|color|acento|religión|pechos|físico|obscen*)
(rumores|mentiras|chismes) .. (sobre|de) .. (mí|nosotr*)
a mis espaldas .. (y|se|hablan|todos)
nadie .. (me habla|habla conmigo|me dirige la palabra)
(desde que|porque|después de que|por) .. (me quejé|denuncié|reporté|hablé|volví|quejarme|denunciar|reportar|me afilié
  |dije) ... (excluy*|ignor*|nadie|castig*|quita*|trata*|amenaz*|despid*|hostig*|acos*|marginan|aislan|sin tareas
  |peor)
(excluy*|ignor*|castig*|trata* mal|marginan|aislan) ... (desde que|porque|por haber|después de) ..
  (me quejé|denuncié|reporté|hablé|denunciado|quejado)
(me|nos) .. (excluyen|dejan fuera|apartan|excluyeron) .. (de)? .. (todas|todos|cada|las) .. (las|los)? ..
  (reuni*|decision*|proyecto*|grupo|comida*|chat*)
(amenaz*) .. (con)? .. (despedirme|despedirnos|echarme|golpearme|matarme|correrme|denunciarme|pegarme|quitarme)
(me|nos) .. (trata|tratan) .. como .. (basura|un perro|un animal|esclav*|mierda|una sirvienta|si no existiera)
# manos y cuerpo
(<boss>|<mates>|<they>|<guests>) .. (me|nos) .. (toca|tocó|tocan|manose*|bes*|acarici*|abraz*|rozó|roza|agarra|agarró)
  .. (sin|cuando|mucho $|$|contra|a la fuerza|aunque|por detrás)
(me) .. (tocó|toca|tocan|agarró|agarra|manoseó|manosea) .. (el|la|las|los) ..
  (trasero|culo|pierna*|pecho*|cintura|nalga*|cuerpo|cadera|muslo*)
(me|nos) .. (manda|mandó|envía|envió|mandan|envían|escribe|muestra|enseña|ha mandado|ha enviado) ...
  (sexual*|desnud*|obscen*|porno*|subid*|íntim* de|indecent*)
(<boss>|<mates>|<guests>|<they>) .. (me|nos) .. (empujó|empuja|golpeó|golpea|pegó|escupió|abofeteó|jaloneó|pateó
  |agredió|aventó|pega|patea|escupe) .. (contra|en|a|al|delante|$|con|por|la|y|un|una)
(si) .. (salgo|salía|me acuesto|me acostaba|ceno) .. con .. (él|ella) ...
  (turno|puesto|ascenso|contrato|trabajo|aumento)
(turno|puesto|ascenso|contrato|trabajo|aumento) ... si .. (salgo|salía|me acuesto|me acostaba|acostarme|ceno) .. con
(lanza|avienta|tira|arroja) .. (sartenes|cosas|platos|herramientas|objetos|sillas|papeles)
# por ser quien se es
(<denied>) ... (porque|por|debido|desde que|a causa|cuando) ... (<trait>)
(porque|por|debido a|por ser|desde que) .. (estoy|soy|tengo|mi|ser)? ... (<trait>) ...
  (<denied>|me trat*|se burlan|me insult*|menos)
(gano|cobro|ganamos|me pagan|nos pagan) .. menos .. que .. (los|mis|un|cualquier)? ..
  (hombres|compañeros hombres|compañeros varones|hombre|varones)
(me|nos) .. (dijeron|dijo|dicen) .. que .. (soy|estoy|era|estaba) .. (demasiado|muy) ..
  (vieja|viejo|joven|gorda|gordo|mayor)
(<boss>|<they>|<mates>) .. (dice|dicen|cree|piensa) .. que .. (las|los)? ..
  (mujeres|extranjeros|negros|indios|viejos|madres|musulmanes) .. (no|son|somos|deben|deberían)
# peligro
(<must>) ... sin .. (ningún|ninguna|el|la|los)? .. (<gear>)
(sin|no hay|no tenemos|falta) .. (<gear>) ... (igual|tenemos que|obligan|hay que|subir|trabajar|seguimos|manejar)
(<must>) ... (quitar|desactivar|desmontar|retirar|anular|puentear|apagar) .. (la|el|las|los)? ..
  (protección*|guarda*|resguardo*|seguro*|sensor*|alarma*|parada de emergencia)
(<must>) ... (frenos|escalera|andamio|camión|máquina|cables|montacargas) ..
  (rotos|rota|roto|malos|gastados|averiad*|podrid*|pelados|dañad*)
(<must>) .. (manejar|conducir|usar|subir|trabajar) ... (frenos rotos|frenos malos|sin frenos|andamio roto
  |escalera rota|cables pelados)
(amianto|asbesto|tóxic*|gas|ácido|químicos|vapores) ... (igual|obligan|seguir|sin mascarilla*|sin guantes
  |sin protección|manos desnudas|hay que|tenemos que)
(dijeron|dijo|ordenaron|pidieron|amenazaron) .. (que)? .. (me calle|me callara|no diga nada|no dijera nada|no reporte
  |cerrara la boca|cierre la boca|callarme)
no .. (reportar|denunciar|declarar) .. (el|los|un|mi)? accidente*
no .. (me siento|estamos|estoy) .. (segur*|a salvo) .. (en el trabajo|en la obra|en mi turno|en la planta
  |en mi puesto)
# dicho de otro modo
(<boss>|<mates>|<they>) .. (me|nos) .. (ignor*|margin*|aisl*|exclu*|sabote*|vigila*|persigue*|sigue*|graba*|castig*
  |evita*|odia*|humill*) .. (y|desde|porque|por|en|de|$|todo|siempre|cada|a|completamente)
miedo .. (de|a|cuando) .. (mi|mis|el|la|ir con mi) .. (<boss>|<mates>) !exponer
miedo .. (de|a) .. (ir al trabajo|ir a trabajar|volver al trabajo|estar a solas con él)
(mira*|comenta*|fija*) .. (me)? .. (los|el|las|mis|mi|en mis) .. (pechos|trasero|escote|piernas|cuerpo|senos|culo) ..
  (todo|cada|en|siempre|y|cuando|$|mientras)
(quiere|quería|propuso|pidió|pide|insiste|insinuó) .. (en|que)? .. (acostarse conmigo|sexo|que me acueste
  |acostarme con él|besarme|fotos desnud*|tener sexo|salir conmigo aunque)
no .. me .. (deja|dejan) .. (en paz|salir|tranquil*|de escribir)
(mis|los|las)? .. (<mates>) .. no me .. (habla|hablan|dirigen|saludan) .. (desde|$|y|porque|la palabra|en)
(recibo|recibí|he recibido|sufro) .. (las|muchas|constantes)? .. (amenazas|insultos|golpes|mensajes obscenos|burlas)
(me) .. (dijeron|dijo|gritaron|gritó|llamaron) ... (negr* de|indio de|puta|marica|maricón|gorda de|sudaca|panchito
  |mono|de mierda|perra)
(no me renovaron|no renovaron|no me quieren|me despidieron|me bajaron|me cambiaron|menos|no me aceptaron|no me dejan
  |no me contratan) ... (por estar|por ser|por tener|porque soy|porque estoy|cuando dije que|cuando supieron|al saber
  |tras anunciar) ... (<trait>)
(me|nos) .. pagan .. menos .. por (ser|estar|mi)
dicen que soy .. (demasiado|muy) .. (vieja|viejo|joven|mayor|gorda) .. para
(trabajamos|trabajo|manipulamos|respiramos|subimos|manejamos|conducimos|soldamos) .. (con|en|a|los)? ... sin ..
  (mascarilla*|guantes|protección|arnés|casco*|frenos|dormir|descanso)
(prohíben|impiden|prohibieron|no dejan|amenazan) .. (que)? .. (reportar|denunciar|declarar|hablar de) ...
  (accidente*|acoso|lesion*|peligro*|incidente*)
(<must>) ... sin (dormir|descanso|descansar|parar) .. (16 horas|y|$|manejar|turnos)?
(tira|tiró|lanza|lanzó|avienta) .. (me|nos)? .. (las|los|una|un)? .. (sartenes|sartén|platos|cosas|objetos
  |herramientas|cuchillos)
(encierra*|bloquea*|acorral*|arrincon*) .. (me|nos|contra|en|la puerta)
(esconden|esconde|roban|roba|rompen|sabotean) .. (mis|mi) .. (herramientas|cosas|trabajo|casillero|comida)
se .. (burlan|burla|ríen) .. de mí .. (porque|por|y|cuando|todos|$|delante|en)
(por ser|por mi|porque soy) .. (mujer|negr*|extranjer*|gay|lesbiana|indígena|migrante|color|edad|vieja|viejo|madre) ..
  (no me|me tratan|me pagan|me insult*|me grit*|me dan|nunca me)
(me|nos) .. (llaman|llama|dicen|gritan) .. (mono|animal*|terrorista|ladron*|esclav*|perr*|puta|chacha|retrasad*
  |loca histérica)
(apartaron|excluyeron|degradaron|relegaron|arrinconaron) .. (desde que|porque|por|tras|después de) ..
  (volv*|mi|la|qu*|el|denunci*|reclam*)
(obligan|hacen|mandan) ... porque soy .. (la única|el único|una|un)? ..
  (mujer|chica|negr*|extranjer*|joven|becari*|aprendiz)
"""
