"""Spanish words for what people want of the coach, by sense; `intent.py` says how they are read."""

from __future__ import annotations

LITTLE = (
    "yo|me|mi|mis|nos|nosotros|nuestro|nuestra|tu|tus|te|ti|usted|ustedes|lo|la|los|las|le|les|el|ella|ello|eso|esto"
    "|ese|esa|este|esta|estos|estas|un|una|unos|unas|de|del|a|al|en|con|por|para|sin|sobre|es|son|era|eran|ser|soy"
    "|eres|estoy|estan|estar|he|has|ha|han|habia|hay|hacer|hace|hago|va|vas|voy|van|ir|puedo|puede|pueden|puedes|y|o"
    "|u|e|pero|si|que|quien|cual|cuales|cuanto|como|cuando|donde|porque|aqui|alli|muy|mas|mucho|mucha|muchas|ya|todo"
    "|toda|todos|todas|algo|ahora|hoy|otra|vez|bien|no|tan|se|su|sus|pues|entonces|tambien|solo|ayer|favor|fin"
    "|todavia|aun|poco|coach|cairn|uno|rato|bueno|tengo|tenia|nada"
)
"""Words that carry no meaning of their own."""

SENSES = {
    "who ask": "quien|quienes|quien mas",
    "ask": "que|cual|cuales|cuanto|cuanta|cuantos|como|cuando|donde|por que|para que|es|esta|estan|puede|puedo|pueden"
    "|hay|eres|hablas|vas a|va a|en que|esto es|¿|podemos|es esto|se lo",
    "want": "quiero|quisiera|me gustaria|necesito|deseo|me hace falta|tengo que|voy a|debo|pienso|queremos"
    "|tenemos que|preferiria|prefiero|quiero ser|planeo",
    "please": "por favor|puedes|podrias|podemos|puedo|dame|ayudame a|vamos a|hacemos|me puedes|podria|porfa|se puede",
    "lead": "meta :|objetivo :|objetivo es que|proposito es|meta es que",
    "not": "no|nunca|sin|ningun|ninguna|nada|tampoco",
    "until": "antes de|hasta|para finales|para fin|para el|para la",
    "you": "tu|te|ti|coach|cairn|usted|eres",
    "learn": "aprender|estudiar|fluido|dominar|fluidez|convertirme",
    "goal": "meta|objetivo|una meta|un objetivo|proposito",
    "goals goal": "metas|objetivos|mis metas|mis objetivos|todas mis metas|todos mis objetivos|propositos",
    "kinds": "objetivo de aprendizaje|objetivos de aprendizaje|objetivo de rendimiento|objetivos de rendimiento"
    "|objetivo de resultado|meta de aprendizaje|meta de rendimiento|meta de resultado|de resultado|de rendimiento"
    "|de aprendizaje|de resultados|aprendizaje",
    "workgoal": "objetivo de trabajo|meta de trabajo|objetivo del trabajo|objetivo de la empresa|meta del trabajo"
    "|objetivo laboral",
    "progress": "progreso|progresos|mi progreso|avance|avances|mis avances|novedades|mis numeros|actualizacion"
    "|progresando|avanzando",
    "news": "tengo novedades|novedades|tengo noticias|una actualizacion|hay novedades",
    "checkin": "check in|checkin|revision semanal|seguimiento semanal|seguimiento de la semana|chequeo semanal"
    "|repaso semanal|control semanal|balance de la semana|repaso de la semana|reflexion semanal|mi semanal"
    "|preguntas de la semana|informe semanal|revision de la semana",
    "date": "fecha|fecha limite|plazo|la fecha|el plazo|fechas",
    "step": "proximo paso|mi proximo paso|siguiente paso|proximos pasos|siguiente accion|que sigue|que toca"
    "|lo siguiente|hacer ahora|que viene|que viene ahora|a continuacion|despues|y ahora que|que debo hacer"
    "|el siguiente|primer paso|siguiente",
    "plan": "dije que|dije|prometi|tenia que hacer|me propuse|habia planeado|quede en|habia dicho|me comprometi"
    "|iba a hacer|tenia que|acordamos|la ultima vez|quedamos|decidimos|decidi|mis compromisos|compromisos"
    "|habia prometido|me habia propuesto|queria hacer|habiamos dicho|dijimos|me propuse hacer|debo hacer|mi plan"
    "|mis planes|mis propositos",
    "remind": "recuerdame|recordarme|recuerda|me recuerdas|refrescame|acuerdas|te acuerdas|recuerdas|que habia dicho"
    "|hazme recordar",
    "data": "datos|mis datos|cuenta|mi cuenta|informacion|mi informacion|perfil|historial|toda mi informacion"
    "|datos personales|conversaciones|mis respuestas|mis mensajes|lo que sabes|lo que tienes|lo que guardas"
    "|mis entradas|mi rastro",
    "all": "todo|todo lo que|todos|todas",
    "me": "de mi|sobre mi|mi",
    "file": "archivo|fichero|pdf|documento|hoja de calculo",
    "reader": "recursos humanos|rrhh|jefe|mi jefe|jefa|mi jefa|gerente|supervisor|supervisora|companeros|companeras"
    "|mi equipo|direccion|empresa|encargado|encargada|los demas|otros|alguien mas|otra persona|mi responsable|comite"
    "|superior|companero|jefes|alguien|la empresa|administrador|el equipo|mis superiores|direccion general|gerencia"
    "|director|directora|informatica|rh|la gente|supervisores|coordinador|coordinadora|encargados|sindicato"
    "|mi coordinadora|mi superior|mi supervisora|todos",
    "appraisal": "evaluacion|mi evaluacion|evaluacion de desempeno|revision anual|mi expediente|expediente|valoracion"
    "|ascenso|evaluacion anual",
    "person": "persona|una persona|humano|un humano|persona real|persona de verdad|ser humano|una persona real|humana"
    "|asesor|asesora|de carne y hueso|coach humano|persona fisica|telefono|numero de telefono|orientador|orientadora"
    "|consejero|consejera|contacto humano",
    "someone": "alguien|con alguien|a alguien|de alguien",
    "language": "ingles|aleman|frances|espanol|castellano|english|german|italiano|portugues|catalan",
    "strengths": "puntos fuertes|mis puntos fuertes|fortalezas|mis fortalezas|virtudes|autoevaluacion|se me da bien"
    "|que soy bueno|que soy buena|talentos|puntos debiles|soy bueno en|soy buena en|mis habilidades|hago bien"
    "|soy fuerte|mis debilidades|debilidades|bueno en|buena en|mis talentos|talento",
    "career": "carrera|mi carrera|trayectoria",
    "stand": "donde me encuentro|en que punto estoy",
    "milestone": "pasos mas pequenos|hitos|hito|pasos pequenos|etapas|submetas|pasitos|en pasos|partes mas pequenas",
    "make": "ponerme|fijar|crear|creo|anadir|anotar|definir|poner|escribir|establecer|formular|apuntar|empezar"
    "|agregar|fijarme|marcarme|proponerme|elegir|marcar|inscribir|guardar|lanzar|agrega|anade|apunta|crea|pon"
    "|proponer",
    "new": "nueva|nuevo|otra|otro|una mas|uno mas",
    "novelty": "algo nuevo|nueva idea|nuevo proyecto",
    "look": "muestrame|mostrar|ensename|ensena|ver|lista|listar|muestra|dime|cuales son|cuales eran|que eran|enseneme"
    "|mirar|leerme|lee me|leeme|ensenarme|mostrarme|dame la lista|enumera|repasame|recuerdame mis|consultar mis",
    "which": "que|cuales|cual",
    "over": "repasemos|repasar|revisar|revisemos|repaso|revision|revision trimestral|recorrer|hacer balance",
    "change": "cambiar|modificar|ajustar|editar|corregir|reformular|adaptar|reescribir|actualizar|cambia|modifica"
    "|adapto|bajar|subir|un cambio|rectificar|redefinir|retocar|reajustar|variar|cambiarla|cambiarlo",
    "changed": "ha cambiado|han cambiado|cambio|es diferente|ya no encaja|ya no sirve|es otro|es otra|quedo obsoleto",
    "replace": "reemplazar|sustituir|sustituyo|intercambiar",
    "unfit": "demasiado alto|demasiado alta|demasiado bajo|demasiado baja|muy alto|muy alta|irreal|poco realista"
    "|demasiado ambicioso|demasiado ambiciosa|demasiado dificil|demasiado facil|muy dificil",
    "target": "listón|cifra|numero|objetivo|meta",
    "move": "aplazar|posponer|mover|retrasar|cambiar|extender|ampliar|alargar|adelantar|nueva|aplaza|correr|mas tarde"
    "|correr la|dilatar|prorrogar|pasar|poner mas tarde|atrasar|retrasa|mueve|hay que mover|postergar|pasa la",
    "moved": "se aplazo|se pospuso|se retraso|fue aplazado|han aplazado|aplazado|aplazada|pospuesto|se ha aplazado"
    "|no llego|no llegare|no llego a tiempo|no me da tiempo|tarda mas|va a tardar|se retrasa|no estara listo"
    "|no estara lista|no cumplire el plazo",
    "moretime": "mas tiempo|tiempo extra|una prorroga|prorroga|mas plazo",
    "end": "abandonar|abandono|dejar la|dejar el|dejar mi|dejo la|dejo el|dejo mi|renunciar|renuncio|tirar la toalla"
    "|descartar|descarto|no voy a seguir con|desistir|rendirme|lo dejo|la dejo|lo dejamos|paso de|no sigo con"
    "|ya no voy a|no quiero seguir con|no hare|dejarlo|dejarla|olvidemos|me rindo|tiro la toalla|cancelo|fuera el"
    "|fuera la|abandonamos|no continuo|ya no quiero",
    "remove": "elimina|eliminar|borra|borrar|quita|quitar|cancelar|cancela|cerrar|anular|dejar|suprimir|olvida|saca"
    "|sacar|tacha|tachar|descarta|retira|retirar",
    "nolonger": "ya no tiene sentido|ya no importa|ya no es relevante|no tiene sentido|ya no quiero|ya no me interesa"
    "|ya no me sirve|no me interesa|ya no es importante|ya no es mi meta|no va conmigo|no es para mi|no vale la pena"
    "|no merece la pena|obsoleta|obsoleto",
    "pause": "en pausa|pausar|pausa la|pausa el|suspender|congelar|aparcar|dejar en suspenso|pausa mi",
    "delete": "borra|borrar|elimina|eliminar|olvida|olvidar|suprime|suprimir|borrame|destruye|olvidate|borra toda"
    "|borra todo|quitar todos|vaciar|limpia|eliminame|haz desaparecer",
    "copy": "copia|descargar|exportar|descarga|export|guardar|mandame|enviame|bajar mis|llevarme|exporta"
    "|en un archivo|archivo|fichero|dame mis|recibir mis|extraer|imprimir|sacar mis|obtener|copiar|pasame|mandarme",
    "split": "divido|dividir|partir|desglosar|descomponer|trocear|fraccionar|separar|trozos|partes|en partes"
    "|mas pequena|mas pequeno|mas pequenas|paso a paso|por etapas|fragmentar|fases|en fases",
    "big": "demasiado grande|muy grande|enorme|demasiado amplio|demasiado amplia|inabarcable|demasiado lejos",
    "good": "buena|bueno|bien|smart|correcta|correcto|esta bien|clara|suficientemente|bien formulada|vale asi"
    "|realista|medible|concreta|concreto|tiene sentido|adecuada|adecuado|solida|vale|entendible|bien planteada"
    "|bien planteado",
    "judge": "opinas|que opinas|piensas|que te parece|revisa|comprobar|valorar|evaluar|comprueba|tu opinion|juzgar"
    "|te parece|valora|evalua|puntua|tu valoracion|comentarios sobre|feedback|analiza|mira mi|califica|revisame"
    "|critica",
    "better": "mejorar|mejor|mas precisa|mas preciso|reforzar|mas concreta|mas concreto|afinar|mas clara|mas fuerte"
    "|precisar|refuerza|mas medible|mas ambiciosa|mas ambicioso|perfeccionar|pulir|optimizar|potenciar|mejora"
    "|mejorarla|mejorarlo",
    "log": "anotar|registrar|apuntar|anadir|informar|introducir|guardar|reportar",
    "status": "como voy|como lo llevo|voy bien|cuanto he avanzado|resumen|un resumen|cuanto llevo|vision general"
    "|voy con retraso|voy retrasado|voy retrasada|en que punto|por donde voy|a tiempo|como van|estado|panorama"
    "|que tal voy|voy por buen camino|como me va|voy atrasado|voy mal|voy tarde|voy adelantado|voy al dia|como estoy"
    "|cuanto me falta|que me falta|como van mis|como va mi|balance|en que estado|mi situacion|voy segun"
    "|estoy avanzando|cuanto queda|voy encaminado|buen ritmo|llego a tiempo|repaso general",
    "done": "ya estoy listo|todo listo|listo ,|listo el|lista la|termine|terminado|terminada|ya termine|acabe|acabado"
    "|acabada|complete|completado|completada|aprobe|aprobado|entregue|entregado|hecho|ya esta|lo logre|logre|logrado"
    "|consegui|conseguido|he terminado|he completado|he acabado|finalizado|finalizada|finalice|publicado|firmado"
    "|cerrado|hemos entregado|lanzado|ya llame|enviado|superado|lo hice|ya lo hice|ya envie|ya hable|he conseguido"
    "|terminamos|acabamos|entregamos|logramos|conseguimos|completamos|enviamos|publicamos|firmamos|aprobamos"
    "|cerramos|lanzamos|presentado|envie|publique|firme|cerre|llame|escribi|hable con|resuelto|resolvi|supere"
    "|pase el|pase la|saque el|saque la|obtuve|obtenido|me dieron el titulo|me dieron el certificado|meta cumplida"
    "|objetivo cumplido|cumplido|cumplida|cumpli|esta listo|esta lista|ya esta hecho|hecha|en marcha|se acabo"
    "|por fin|di la charla|hice el|hice la|hemos terminado|hemos acabado|hemos conseguido|ya lo tengo|implantado"
    "|implantada|instalado|instalada|presente mi|presente la|presente el",
    "stuck": "atascado|atascada|atasco|no avanzo|no avanza|me quede atascada|me quede atascado|me cuesta|estancado"
    "|estancada|bloqueado|bloqueada|callejon sin salida|no salgo|me he atascado|no consigo avanzar|no progreso"
    "|sin avanzar|encallado|encallada|no hay manera|punto muerto|trabado|trabada|a ninguna parte"
    "|no va a ninguna parte|no puedo continuar|no puedo seguir|no puedo avanzar|no logro|no consigo|no hay avance"
    "|no hay avances|sin salida|nada se mueve|nada avanza|problemas con|un problema con|dificultades|me estoy liando"
    "|no se mueve|no funciona|no me sale|doy vueltas|dando vueltas|sin ideas|no me aclaro con|me atasque"
    "|se me resiste|en un bache|frenado|frenada",
    "knownot": "como seguir|que hacer|por donde seguir|como continuar|por donde empezar|como avanzar|como empezar"
    "|que mas hacer|como proceder|no se que hacer|no se como|ni idea de como|que hacer ahora",
    "blocks": "bloqueando|bloquea|nos bloquea|me bloquea|parados|paradas|parado|esperando|por culpa|a la espera"
    "|no responde|no contesta|frena|retenidos|impide|frenados|nos frena|pendiente de|nos retrasa|no ha respondido"
    "|no han respondido|sin respuesta|no me responde|no me contesta|no ha contestado|siempre cancela|cancela siempre"
    "|no aprueba|no aprueban|sin aprobar|sin presupuesto|depende de|depende del|se niega|nos falta|no hay personal"
    "|impiden|retenido|sigue pendiente|estoy esperando|estamos esperando|lleva semanas|me frena|me retrasa|detenido"
    "|detenidos|asi que esperamos|esperamos|no manda|no envia|no llega|no reacciona|no me deja|espero desde"
    "|no nos deja",
    "level": "vamos por|voy por|estamos en|estoy en|ha bajado a|ha subido a|bajo a|subio a|va por|ya vamos por"
    "|ahora es de|ahora esta en|paso a|ha pasado a|llevamos|llego a|llevo|estan formadas|estan formados|ya estan"
    "|ya son|somos|ya hemos|hemos llegado a|he llegado a|ya llevo|ya llevamos|ahora son|ahora estamos en|ha pasado"
    "|quedan|cayo a|llegamos a|estamos ya en|va en|son ya|hemos bajado a|hemos subido a|han bajado a|han subido a"
    "|hemos pasado a|bajamos a|subimos a|pasamos a",
    "half": "mitad|la mitad|por la mitad|a medio camino|a mitad|a medias",
    "win": "pequena victoria|una victoria|buenas noticias|buena noticia|orgulloso|orgullosa|salio bien|salio muy bien"
    "|un exito|pequeno exito|fue muy bien|un logro|me felicitaron|felicitaron|feliz de|ha salido bien|ha ido bien"
    "|ha ido muy bien|fue bien|salio genial|funciono|gran noticia|me agradecieron",
    "future": "voy a|llamare|hare|reservare",
    "tomorrow": "manana|esta tarde|esta noche",
    "see": "ver|ve|ven|leer|lee|leen|leerlo|verlo|ver esto|mirar|enterarse|entera|visto|saber|consultar|lo ve|lo lee"
    "|leerla|saben|sabe|se entera|se enteran|leera|vera|veran|lee esto|leen esto|recibe|reciben|vigila|vigilan"
    "|controla|controlan|espia|llega a",
    "tell": "contar|decir|compartes|compartir|comparte|informar|pasas|ensenar|comunicar|decirle|contarle|chivar"
    "|cuentas|dices|le cuentas|le dices|envias|mandas|pasar esto|revelar|publicar|comentas|chivas|se lo dices"
    "|le pasas|filtrar|se transmite|se comparte",
    "private": "confidencial|privado|privada|anonimo|anonima|secreto|privacidad|proteccion de datos|rgpd"
    "|entre nosotros|confidencialidad|discreto|cifrado|confiar|puedo confiar|reservado|queda entre|se queda entre"
    "|seguro hablar|seguro esto|secreta|secretos",
    "written": "lo que escribo|lo que digo|mis mensajes|lo que cuento|mis notas|mis apuntes|mis entradas aqui",
    "against": "acceso|contra mi|en mi contra|guardan|guardados|seguros|a salvo|seguros mis datos|estan mis datos"
    "|se guarda|se usan|despedir|despidan|me pueden despedir|consecuencias|problemas por|adonde va|a donde va"
    "|donde se guarda|donde guardas|guardas|grabas|se graba|cuanto tiempo|que pasa con|a donde van|donde estan"
    "|donde quedan|almacena|almacenan|seguro",
    "for": "para mi|en mi|cuenta para|influye|afecta|sirve para mi",
    "usage": "que puedes hacer|como funciona|que te puedo preguntar|que sabes hacer|que puedo hacer|comandos"
    "|instrucciones|como se usa|como te uso|que opciones|que puedo preguntarte|manual|como va esto|que haces"
    "|como funcionas|para que sirves|que puedo decirte|sabes hacer|que mas|que mas puedes|tus funciones|que ofreces"
    "|que haces tu|en que me puedes|en que puedes|como debo|como te utilizo|como usarte|que cosas|explicame como"
    "|como trabajas|para que eres|que comandos",
    "help": "ayuda|ayudame|necesito ayuda|ayudar|una mano|ayudarme|auxilio|socorro|consejo|consejos|apoyo|orientacion"
    "|guia|sos|echame una mano|echar una mano",
    "lost": "estoy perdida|estoy perdido|no entiendo nada|no entiendo esto|me pierdo|no me aclaro|no entiendo como"
    "|no lo entiendo|no entiendo|como empiezo|por donde empiezo|que hago ahora|estoy liada con esto|no comprendo"
    "|no pillo|confundido|confundida",
    "identity": "eres una ia|quien eres|que es esto|que eres|con quien hablo|eres un|eres humano|eres una"
    "|esto es una ia|quien esta detras|eres real|eres ia|es esto un bot|que es cairn|con quien estoy hablando"
    "|eres robot|hablo con|hablo con una|estoy hablando con|eres de verdad|es automatico|hay alguien ahi"
    "|quien te hizo|quien te creo|esto es un|es un programa|con quien estoy|que es esto de|eres persona"
    "|quien esta ahi",
    "machine": "ia|robot|bot|maquina|ordenador|programa|chatgpt|inteligencia artificial|chatbot|algoritmo",
    "talk": "hablar|hablar con|llamar|contactar|pueda llamar|comunicarme|dirigirme|escribir a|conversar|ponme con"
    "|contacto|charlar|hablo|conversar con|telefonear|llamo|reunirme|dirijo|acudir|consultar con|comentarlo con",
    "speak": "habla|hablas|en|hablar en|cambia a|cambiar a|idioma|responde|pasar a|escribe|traduce|hablame|pasa a"
    "|contesta|escribeme|contestar|sigue en|seguir en|prefiero|lengua|idiomas|hablemos",
    "notnow": "mejor mas tarde|, mas tarde|, luego|esta semana no|no tengo tiempo|ahora no|ahora no puedo|hoy no"
    "|dejame en paz|en otro momento|otro dia|preguntame|muy ocupado|muy ocupada|no es buen momento|no puedo ahora"
    "|este mes no|no tengo ganas|demasiado trabajo|necesito un descanso|un descanso|necesito una pausa|una pausa"
    "|mal momento|no me escribas|no estoy para|liado|liada|a tope|deja de escribirme|sin tiempo|desbordado"
    "|desbordada|el mes que viene|mas calma|cuando haya|cuando pueda|cuando tenga|es una locura|una locura|volvere"
    "|vuelvo luego|vuelvo mas tarde|ya volvere|en una reunion|estoy reunido|estoy reunida|me tengo que ir|mucho lio"
    "|mucho trabajo|mucho curro|no doy abasto|no me da la vida|otro momento|mejor otro|mejor la semana|mejor luego"
    "|saltar esta semana|salta esta semana|no me molestes|no molestes|para los mensajes|basta de mensajes"
    "|menos mensajes|necesito descansar|agotado|agotada|no es el momento|no me viene bien|este trimestre no"
    "|no estoy de humor|paso por ahora|por ahora no|de momento no|demasiadas cosas|muy liado|muy liada"
    "|mucho que hacer|demasiado que hacer",
    "away": "mis vacaciones|estoy de permiso|de vacaciones|de baja|de permiso|baja maternal|baja paternal|fuera hasta"
    "|permiso parental|estoy enfermo|estoy enferma|ausente|fuera de la oficina|de viaje|baja medica|ausente hasta"
    "|libro hasta|dias libres|en el hospital|de puente|excedencia",
    "whatto": "en que deberia trabajar|en que trabajar|que deberia aprender|que aprender|que meta elegir"
    "|en que mejorar|que objetivo elegir|hacia donde ir|ideas de metas|ideas para una meta|ejemplos de metas"
    "|ejemplos de objetivos|proponme una meta|proponme un objetivo|sugiereme|que meta|que objetivo podria"
    "|que metas podria|inspiracion|que podria aprender",
    "difference": "diferencia|distinguir|diferencian|versus|vs|diferente|frente a|se diferencia|diferencia hay"
    "|en que se|compara|comparacion|distincion|lo mismo|distinto|distinta",
    "explain": "explica|explicame|que es una|que es un|que significa|que son|define",
    "why": "para que sirve|para que todo esto|por que deberia|de que sirve|que gano|para que todo|que sentido tiene"
    "|para que quiero|que saco|de que me sirve|de que vale|vale la pena|merece la pena|que utilidad"
    "|cual es el sentido|por que tengo que|por que ponerme|para que quiero metas|para que las metas|esto sirve"
    "|me aporta|que me aporta|para que necesito|que sentido",
    "continue": "seguimos|continuar|continuamos|sigamos|retomar|retomemos|donde lo dejamos|por donde ibamos"
    "|seguir donde|continuemos|seguir|continua|prosigamos|adelante|vamos alla|otra vez donde|por donde vamos"
    "|reanudar|reanudemos|sigue",
    "thank": "gracias|muchas gracias|mil gracias|te lo agradezco|me ayudo|me ayudo mucho|muy amable|agradecido"
    "|agradecida|me ha ayudado|genial|genial gracias|perfecto|estupendo|muchisimas gracias|muy util|buen trabajo"
    "|eres genial|eres un sol|bravo|vale gracias|ok gracias|gracias por|thanks|que amable|fenomenal",
    "bye": "adios|hasta luego|hasta la semana que viene|hasta manana|hasta pronto|chao|buenas noches|nos vemos"
    "|eso es todo|hasta la proxima|buen fin de semana|hasta el lunes|que tengas buen dia|me voy|bye|hasta el viernes"
    "|hasta otra|cuidate|buen dia|buena tarde|hasta ahora|por hoy ya esta|nada mas por hoy|listo por hoy|me despido"
    "|que descanses|hablamos|chau|hasta el martes",
    "hello": "hola|buenos dias|buenas tardes|buenas|saludos|ya estoy aqui|soy yo|hey|buenas a todos|muy buenas"
    "|hola de nuevo|hola otra vez|he vuelto|estoy de vuelta|aqui estoy|ey|holi|buen dia",
    "howyou": "como estas|que tal|como te va|que tal estas|como esta usted|todo bien|que tal todo|como andas"
    "|como te encuentras|como va todo|como va eso|todo en orden|que hay|como lo llevas|que pasa|que cuentas"
    "|estas bien|como vas tu",
}
"""For each sense the words and phrases that carry it; a key of two names carries both."""
