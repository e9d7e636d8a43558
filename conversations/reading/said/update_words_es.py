"""The Spanish words of a check-in message."""

from __future__ import annotations

from conversations.reading.said.update_words import UpdateWords
from conversations.reading.tokens import listed, valued

WORDS = UpdateWords(
    telling=listed(
        "de|se|nos|fue|fueron|otra|millones|perdimos|hoy|novedad|vamos|voy|mitad|camino|atascado|atascada|atascados"
        "|con|terminado|terminada|lo siguiente|siguiente|hecho|hechos|hechas|hecha|llevo|llevamos|quedan|queda"
        "|faltan|falta|ya|estamos|estoy|sin|novedades|todavía|igual|pasada|semana|bajó|antes|entre|tercio|tercios"
        "|cuartas|cuarto|unos|esperando|bloqueado|bloqueada|nada|cambios|luego|esta|mañana|el|la|los|las|del|y|una"
        "|que|no he|por|sigue|seguimos|aún|más o menos|un|son|al|en el|sigo|hemos|he|medias|subió|pero"
    ),
    now=listed(
        "lleva|nos lleva|llevan|se tarda|andamos por|rondamos|rondamos el|por|en|el|en el|está en|están en"
        "|estamos en|ya estamos en|vamos por|voy por|vamos en|llevo|llevamos|ahora|ahora en|ahora son|todavía"
        "|todavía en|aún en|aún|sigue en|seguimos en|sigo en|bajó a|subió a|bajar a|subir al|subir a|bajar al"
        "|bajado a|subido a|llegamos a|llegué a|hemos llegado a|alcanzado|otra vez en|de vuelta en|ya|son|es"
        "|esta semana|hoy|tarda|tarda ahora|tardan|tardamos|tenemos|tengo|terminado el|o sea|a|al|hasta|hemos hecho"
        "|he hecho|ya son|va por|van por|actualmente|=|->|→|llegado a"
    ),
    about=listed(
        "ahora|actualmente|unos|unas|más o menos|alrededor de|aproximadamente|casi|cerca de|solo|sólo|apenas|como|~"
        "|ya"
    ),
    old=listed(
        "antes|era|eran|estaba|estábamos|en vez de|en lugar de|no|y no|la semana pasada|semana pasada|la última vez"
        "|el mes pasado|ayer|anteriormente|teníamos"
    ),
    old_after=listed("antes|la semana pasada|anteriormente|la última vez|ayer|el mes pasado"),
    not_=listed("no|y no|en vez de|en lugar de"),
    between=listed("entre"),
    and_=listed("y|a|o"),
    of_them=listed("de|de los|de las|de un total de|de mis|de nuestros|sobre"),
    shares=valued(
        {
            "a medias|la mitad|mitad|a mitad de camino|a mitad|a la mitad"
            "|medio camino|a medio camino|por la mitad|mitad de camino": 50.0,
            "un tercio|tercera parte|la tercera parte": 100 / 3,
            "dos tercios|los dos tercios|dos terceras partes": 200 / 3,
            "un cuarto|cuarta parte|la cuarta parte": 25.0,
            "tres cuartos|tres cuartas partes|las tres cuartas partes": 75.0,
            "un quinto|la quinta parte": 20.0,
        }
    ),
    part=listed("primera|segunda|otra|última|próxima"),
    way=listed("camino|recorrido|hecho|hechos|hecha|terminado|trabajo|está|están|ello"),
    up=listed(
        "subió|sube|subieron|aumentaron|crecieron|creció|aumentó|subimos|ganamos|más|+|subido|hemos subido"
        "|aumentado"
    ),
    down=listed("bajó|baja|bajaron|cayeron|cayó|disminuyó|bajamos|perdimos|bajado|hemos bajado"),
    more=listed("más|adicionales|adicional"),
    fewer=listed("menos"),
    fresh=listed("nuevas|nuevos|nueva|nuevo"),
    left=listed(
        "quedan|queda|faltan|falta|me faltan|nos faltan|me quedan|nos quedan|pendientes|por hacer|restantes"
        "|me falta|nos falta"
    ),
    lately=listed("esta semana|hoy|desde el lunes|este mes|desde la semana pasada|desde ayer"),
    labels=listed(
        "sala|planta|piso|página|versión|línea|puerta|fase|edificio|clase|nivel|aula|cama|turno|equipo|tienda"
        "|sección|factura|número|no|nr|formulario|habitación|muelle|grupo|puesto"
    ),
    since=listed("desde hace|hace|durante|los últimos|desde"),
    ago=listed("atrás|de retraso|tarde"),
    done=listed(
        "hecho|hechos|hecha|hechas|terminado|terminados|terminadas|ahora|hoy|ya|publicado|publicados|publicadas"
        "|alcanzado|formado|formados|visitados|en total|listos|listas|completado|completados|hasta ahora|vistos"
    ),
    finished=listed(
        "terminado|terminada|listo|lista|hecho|hecha|acabado|acabada|completado|completada|publicado|publicada"
        "|entregado|entregada|superado|superada|cerrado|cerrada|terminé|acabé|completé|terminamos|acabamos"
    ),
    but=listed("pero|sin embargo|aunque|sino"),
    skip=listed(
        "más o menos|prácticamente|han|estoy|estamos|seguimos|sigo|sigue|y|también|todavía|aún|ahora|un poco"
        "|completamente|totalmente|está|ya|bueno|perdón|lo siento|la verdad|es|hemos|he|yo|nosotros|me|nos|quedado"
        "|quedamos|quedé|sido|fue|fuimos|lamentablemente"
    ),
    next_=listed(
        "siguiente paso|siguiente paso :|el siguiente paso es|siguiente|mi siguiente paso es|mi siguiente paso"
        "|lo siguiente es|lo siguiente|próximo paso|el próximo paso es|mi próximo paso es|mi próximo paso|luego"
        "|después|ahora toca|el próximo es|el siguiente es|lo próximo es|lo próximo|a continuación"
        "|el siguiente paso|el próximo paso"
    ),
    plan=listed("voy a|vamos a|pienso|pensamos"),
    who=listed(
        "llamo|hablo|escribo|mando|envío|reservo|pido|preparo|termino|empiezo|hago|reviso|quedo|entrego|presento"
        "|imprimo|visito|toca|tengo"
    ),
    past=listed("fue|era|estaba|estuvo|tuve|hice|había|ha|he|hemos|han"),
    stuck_on=listed(
        "atascado con|atascada con|atascados con|atascadas con|atascado en|atascada en|atascados en|atascadas en"
        "|atascado por|atascada por|atascados por|bloqueado por|bloqueada por|bloqueados por|bloqueadas por"
        "|bloqueado con|bloqueados con|bloqueada con|parado por|parada por|parados por|paradas por|frenado por"
        "|frenada por|frenados por|trabado con|trabada con|trabados con|estancado en|estancada en|estancados en"
        "|estancado con|estancados con|estancada con|retrasado por|retrasados por|retrasada por|detenido por"
        "|detenidos por|bloqueado|bloqueada|bloqueados|atascado|atascada|atascados|parado|parados|trabado|estancado"
        "|estancados|detenida por|trabado en"
    ),
    in_the_way=listed(
        "aún no ha|todavía no ha|aún no han|todavía no han|no ha firmado|no ha respondido|no ha contestado"
        "|cuello de botella|sin respuesta|esperando|espero a que|a la espera|en espera|falta|no consigo avanzar"
        "|no avanzo|no avanzamos|no puedo avanzar|no podemos avanzar|nos frena|me frena|nos bloquea|me bloquea"
        "|nos retrasa|me retrasa|no tengo tiempo|no tenemos tiempo|no hay tiempo|sin tiempo para|en medio"
        "|no logro avanzar|no responde|no contesta|depende de|agotado|estropeado|no hubo tiempo|esperamos"
        "|nos detiene"
    ),
    free=listed(
        "nada nos frena|nada me frena|ya no estoy bloqueado|ya no estoy bloqueada|ya no estamos bloqueados"
        "|no estoy bloqueado|no estamos bloqueados|nada nos bloquea|nada bloquea|desbloqueado|desbloqueada"
        "|desbloqueados|no falta nada|ya no espero|nada que nos frene|ya no estamos atascados|ya no estoy atascado"
    ),
    drops=listed("xx"),
    quiet=listed(
        "cero avances|cero progreso|cero progresos|no se ha movido|no se ha movido nada|no hemos empezado"
        "|no he empezado|no se movió nada|nada se ha movido|nada|todavía|nada nuevo|sin novedades|sin novedad"
        "|sin cambios|sin cambio|ningún avance|sin avances|no mucho|poca cosa|igual|lo mismo"
        "|igual que la semana pasada|igual que antes|como la semana pasada|como antes|sigue igual|todo igual"
        "|todo sigue igual|seguimos igual|ningún cambio|no hay novedades|no hay cambios|no he avanzado"
        "|no hemos avanzado|no he tenido tiempo|no he tenido tiempo de avanzar|no hemos tenido tiempo"
        "|no tuve tiempo|no hice nada|no hicimos nada|no ha cambiado|no ha cambiado nada|nada ha cambiado"
        "|semana tranquila|lo mismo que la semana pasada|igual que la última vez|no he hecho nada|sin avanzar"
        "|nada especial|no avancé|sigo igual|no me dio tiempo"
    ),
    quiet_rest=listed(
        "esta semana|todavía|aún|realmente|por ahora|desde entonces|aquí|perdón|otra vez|de mi parte|nuevo|hoy"
        "|tampoco|en esto|de momento|en absoluto|lo siento|de avanzar|con esto|especial|en ello"
    ),
    setback=listed(
        "aplazado|aplazada|aplazados|aplazadas|volvieron a rechazar|rechazar|canceladas|cancelados|rechazadas"
        "|rechazados|perdidas|perdidos|suspendidas|suspendidos|con retraso|revés|contratiempo|retroceso|peor"
        "|empeoró|empeorado|salió mal|perdimos|perdí|perdido|fracasó|fracasado|fracaso|rechazado|rechazada"
        "|rechazaron|rechazó|cancelado|cancelada|cancelaron|se canceló|suspendido|suspendí|paso atrás|marcha atrás"
        "|retrocedimos|se rompió|se vino abajo"
    ),
    no=listed("sin|ningún|ninguna|nunca|nada|no hubo"),
)  # fmt: skip
