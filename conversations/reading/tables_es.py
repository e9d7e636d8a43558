"""The words of Spanish."""

from __future__ import annotations

from conversations.reading.tables import Table
from conversations.reading.tokens import listed, valued

TABLE = Table(
    code="es",
    decimal=",",
    day_first=True,
    numbers=valued(
        {
            "cero": 0.0, "dos": 2.0, "tres": 3.0, "cuatro": 4.0, "cinco": 5.0, "seis": 6.0, "siete": 7.0, "ocho": 8.0,
            "nueve": 9.0, "diez": 10.0, "once": 11.0, "doce": 12.0, "trece": 13.0, "catorce": 14.0, "quince": 15.0,
            "dieciséis": 16.0, "diecisiete": 17.0, "dieciocho": 18.0, "diecinueve": 19.0, "veinte": 20.0,
            "veintiuno|veintiún|veintiuna": 21.0, "veintidós": 22.0, "veintitrés": 23.0, "veinticuatro": 24.0,
            "veinticinco": 25.0, "veintiséis": 26.0, "veintisiete": 27.0, "veintiocho": 28.0, "veintinueve": 29.0,
            "treinta": 30.0, "cuarenta": 40.0, "cincuenta": 50.0, "sesenta": 60.0, "setenta": 70.0,
            "ochenta": 80.0, "noventa": 90.0, "cien|ciento": 100.0, "doscientos|doscientas": 200.0,
            "trescientos|trescientas": 300.0,
            "cuatrocientos|cuatrocientas": 400.0, "quinientos|quinientas": 500.0, "seiscientos|seiscientas": 600.0,
            "setecientos|setecientas": 700.0, "ochocientos|ochocientas": 800.0, "novecientos|novecientas": 900.0,
            "mil": 1000.0, "un par de|un par": 2.0, "unos": 3.0,
            "una docena": 12.0, "media docena": 6.0, "una decena": 10.0, "una veintena": 20.0,
            "un centenar": 100.0, "medio": 0.5,
        }
    ),
    scales=valued({"k|mil": 1e3, "m|millón|millones": 1e6}),
    articles=listed("un|una"),
    joins=listed("y"),
    units=valued(
        {
            "por ciento|porciento": "%", "puntos porcentuales|pp": "pp", "minuto|minutos|min|mins": "min",
            "hora|horas|h|hs|hrs": "h", "día|días": "days", "semana|semanas": "weeks", "mes|meses": "months",
            "año|años": "years", "segundo|segundos|s|seg": "s", "ms|milisegundos": "ms",
            "punto|puntos|estrellas": "score",
            "veces|x": "x",
        }
    ),
    percent_points=listed("puntos porcentuales|pp|puntos"),
    currencies=valued({"€|eur|euro|euros": "EUR", "$|usd|dólares|dólar": "USD", "mxn|pesos|peso": "MXN",
        "£|gbp|libras": "GBP", "soles|pen": "PEN", "ars": "ARS", "cop": "COP", "clp": "CLP", "chf|francos": "CHF"}),
    per=listed("por|cada|a la|al|/|a"),
    every=listed("cada|por|todos los|todas las"),
    cadences=valued({"diariamente|diario|diarios|diaria|diarias|a diario": "day",
        "semanales|semanalmente|semanal": "week"}
                    | {"mensual|mensuales|mensualmente": "month", "trimestral|trimestrales": "quarter"}
                    | {"anual|anuales|anualmente": "year"}),
    times=valued({"una vez": 1.0, "dos veces": 2.0, "tres veces": 3.0, "cuatro veces": 4.0, "cinco veces": 5.0}),
    times_word=listed("veces|vez"),
    working=listed("hábiles|laborables|nuevos|nuevas"),
    out_of=listed("de|/|sobre"),
    halfway=listed("a medias|la mitad|mitad"),
    from_=listed("de|del|desde"),
    to=listed("a|al|hasta|->|→|a menos de|a más de|=>"),
    by=listed("en un|en un total de|en|un|por|a la"),
    multiply=valued({"duplicar|doblar|el doble de|el doble": 2.0, "triplicar|el triple de|el triple": 3.0,
        "cuadruplicar": 4.0}
                    | {"reducir a la mitad|bajar a la mitad|recortar a la mitad|la mitad de": 0.5}),
    rising=listed(
        "aumentar|aumente|aumenten|aumento|aumentaremos|subir|suba|suban|subida|incrementar|incremente|incremento|mejorar"
        "|mejore|mejoren|mejora|elevar|eleve|crecer|crezca|crezcan|crecimiento|ampliar|ampliación|ganar|sumar|más|mas"
    ),
    moving=listed(
        "alcanzar|alcance|alcanzando|mantener|mantenga|llegar|llegue|lleguen|llevar|lograr|pasar|pase|pasen|tener|conseguir|mover"
    ),
    falling=listed(
        "reducir|reduzca|reduzcan|reducción|reduciremos|bajar|baje|bajen|bajada|disminuir|disminuya|disminuyan|disminución"
        "|recortar|recorte|acortar|rebajar|rebaja|abaratar|ahorrar|ahorro|perder|descender|descenso|caer|caiga|menos"
    ),
    less_or_more=listed("más|menos"),
    months=valued(
        {
            "enero|ene": 1, "febrero|feb": 2, "marzo": 3, "abril|abr": 4, "mayo": 5, "junio|jun": 6, "julio|jul": 7,
            "agosto|ago": 8, "septiembre|setiembre|sept|sep": 9, "octubre|oct": 10, "noviembre|nov": 11,
            "diciembre|dic": 12,
        }
    ),
    risky_months=listed("ningúnmes"),
    weekdays=valued(
        {"lunes": 0, "martes": 1, "miércoles": 2, "jueves": 3, "viernes": 4, "sábado": 5, "domingo": 6}
    ),
    risky_weekdays=listed("ningúndía"),
    seasons=valued({"primavera": (3, 5), "verano": (6, 8), "otoño": (9, 11), "invierno": (12, 2)}),
    quarters=listed("t|q|trimestre"),
    halves=listed("s|semestre"),
    nth=valued({"primer|primero|primera": 1, "segundo|segunda": 2, "tercer|tercero|tercera": 3, "cuarto|cuarta": 4,
        "último": 4}),
    fiscal=listed("ejercicio|año fiscal|ejercicio fiscal"),
    school_year=listed("año escolar|curso escolar|año académico|curso académico"),
    periods=valued(
        {
            "día|días": "day", "semana|semanas": "week", "mes|meses": "month", "trimestre|trimestres": "quarter",
            "semestre|semestres": "half", "década": "decade", "fin de semana": "week", "año|años": "year",
        }
    ),
    feasts=valued({"navidad|navidades": (12, 25), "pascua"
        "|semana santa": (0, 0), "nochebuena": (12, 24), "nochevieja|año nuevo": (12, 31), "reyes"
        "|día de reyes": (1, 6)}),
    near=valued({"hoy|esta noche": 0, "mañana": 1, "pasado mañana": 2}),
    closes=valued({"fin de año|final de año|finales de año|cierre de año|cierre del año": "year", "fin de mes"
        "|final de mes": "month"}
                  | {"fin de semana": "week", "final del trimestre|fin de trimestre": "quarter"}),
    edges=valued(
        {
            "fin de|fin del|final de|final del|finales de|el final de": "end", "mediados de|a mediados de": "mid",
            "principios de|inicio de|comienzos de|inicios de|el inicio de": "start",
        }
    ),
    which=valued({"este|esta|el presente": 0, "próximo|próxima|el próximo|la próxima": 1}),
    gone=listed("respecto a|respecto al|respecto de|frente a|en comparación con|pasado|pasada|desde hace|hace|ayer"
        "|último|última"),
    strong=listed("de aquí a|antes de|antes del|para|para el|hasta|hasta el|a más tardar|a más tardar el|para la"
        "|antes de que acabe|antes de que termine|antes de acabar|antes de terminar"),
    weak=listed("entre|en|a|al|durante|el|por|dentro de|a lo largo de|de"),
    before=listed("antes de|antes del"),
    ahead=listed("de aquí a|en|dentro de|durante|en menos de"),
    ahead_surely=listed("en los próximos|en las próximas|durante los próximos|dentro de los próximos|los próximos"
                        "|las próximas|en el próximo|durante las próximas"),
    from_now=listed("a partir de hoy|a partir de ahora"),
    not_now=listed("después|de experiencia|tras"),
    unanchored=listed("antes de que se|antes de que me|antes de que nos|antes de jubilarme|cuando termine mi"
        "|cuando acabe mi|próximo semestre|final de mi primer año|fin de la temporada|mi jubilación"
        "|final del proyecto"),
    until=listed("a|hasta|-|y|o"),
    prompt=listed("responder|contestar|resolver|pagar|atender|entregar|respondidas|resueltas"),
    each=listed("todos|todas|cada|% de"),
    loose=listed("sprints|semestres|temporadas|sesiones"),
    horizons=valued({"corto plazo": "short", "medio plazo|mediano plazo": "medium"}
                    | {"largo plazo|algún día|un día": "long", "ahora|ya mismo": "now"}),
    determiners=listed("el|la|los|las|un|una|del|de|de la|de los|mi|mis|nuestro|nuestra|nuestros|nuestras"
        "|su|sus|este|esta|estos|estas|ese|esa|unos|unas|cada|al"),
    small=listed(
        "debajo|encima|su|sus|lo|se|nos|le|les|sus|"
        "de|del|a|al|en|por|para|con|sobre|y|o|pero|que|el|la|los|las|un|una|mediante|antes|después|sin|cada|yo"
        "|es|son|mi"
        "|mis|nuestro|este|esta|más|menos|porque|como|si|cuando|hasta|desde|durante"
    ),
    names_end=listed(
        "debajo|encima|a|al|en|por|para|con|y|o|pero|que|mediante|antes|después|sin|cada|es|son|porque|si|cuando|hasta|desde"
        "|durante|un"
        "|más|menos"
    ),
    yes=listed("sí|si|claro|vale|ok|de acuerdo|correcto|exacto|eso es|por supuesto|perfecto|bien|adelante"),
    no=listed("no|n|nada|todavía no|aún no|no gracias|nunca|mejor no|incorrecto|falso|ahora no"),
    or_=listed("o"),
    if_=listed("cuando|si|en cuanto|cada vez que|después de|antes de"),
    then=listed("entonces"),
    shall=listed("voy a|yo"),
    fillers=listed("el|la|los|las|un|una|de|del|a|al|en|y|o|mi|mis|con|por|para|es|que|este|esta|semana|se|lo"),
)  # fmt: skip
