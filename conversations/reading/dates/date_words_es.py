"""The words of Spanish for dates that few sentences need."""

from __future__ import annotations

from conversations.reading.dates.date_words import EASTER, THANKSGIVING, DateWords
from conversations.reading.tokens import listed, valued

DATES = DateWords(
    about=listed("unos|unas|aproximadamente|alrededor de|más o menos|un plazo de|el plazo de|un plazo máximo de|máximo"
                 "|como máximo|cerca de|menos de|a"),
    soon=listed("varios|varias|próximos|próximas|siguientes|próximo|próxima"),
    plurals=listed("días|semanas|meses|trimestres|años"),
    lengths=valued({"quincena": (15.0, "day"), "quince días": (15.0, "day"), "década": (10.0, "year")}
                   | {"año y medio": (18.0, "month"), "medio año": (6.0, "month"), "mes y medio": (1.5, "month")}),
    half_more=listed("y medio|y media"),
    first_of=listed("primeros|primeras"),
    onward=valued({"de hoy en ocho": (1, "week"), "hoy en ocho": (1, "week"), "de hoy en un año": (1, "year")}),
    after_it=valued({"que viene|próximo|próxima|siguiente|entrante|siguientes|próximos|próximas|que vienen": 1,
        "en curso|actual|corriente": 0}),
    soon_after=listed("en los|en las|durante los|durante las|dentro de los|dentro de las|los|las|estos|estas"),
    weekends=listed("fin de semana|finde"),
    courses=listed("curso"),
    coming=listed("próximo|próxima|el próximo|la próxima"),
    week_of=listed("semana del|la semana del"),
    week_number=listed("semana|semana n°|sem"),
    a_week_later=listed("en ocho"),
    a_week_from=listed("una semana después del"),
    fortnights=listed("quincena|mitad"),
    middles=listed("mitad de año|mitad del año|mediados de año|mediados del año|medio año"),
    all_of=listed(
        "a lo largo del|a lo largo de este|durante el|durante todo el|en lo que queda del|lo que queda del|el resto del"
        "|en lo que queda de|lo que queda de|lo que resta del|lo que resta de|en lo que resta del|en lo que resta de"
        "|en el transcurso del|en el curso del|en el resto del|antes de que acabe el|antes de que termine el"
        "|antes de que finalice el|antes de acabar el|antes de terminar el|antes de finalizar el|antes de que acabe"
        "|antes de cerrar el|antes de que cierre el|todo el|al término del|al cierre del|al cierre de|al término de"
        "|antes de que acabe la|antes de que termine la|antes de acabar la|antes de terminar la|durante la|en todo el"
        "|antes de que termine|antes de que finalice|antes de acabar|antes de terminar|antes de finalizar"
        "|a final de|al final de|a final del|al finalizar el|al acabar el|al terminar el"
    ),
    holidays=valued({"vacaciones de verano|vacaciones|vacaciones escolares|receso de verano": (7, 8)}),
    feasts=valued(
        {
            "viernes santo": (EASTER, -2), "jueves santo": (EASTER, -3), "lunes de pascua": (EASTER, 1),
            "carnaval|carnavales": (EASTER, -47), "pentecostés": (EASTER, 49), "corpus|corpus christi": (EASTER, 60),
            "black friday|viernes negro": (THANKSGIVING, 1),
        }
    ),
    over=listed("se acabe|se termine|acabe|termine|finalice"),
    after=listed("después de|después del|tras|tras el|a partir de|a partir del|desde|desde el"),
    latest=listed("a más tardar|como máximo|como muy tarde|como tarde|máximo|límite"),
    average=listed("de media|en promedio|de promedio|en media|promedio|o menos"),
    terms=listed(
        "temporada|oleada|sprint|convocatoria|cosecha|vendimia|zafra|campaña|fase|cuatrimestre|ciclo"
        "|temporada de lluvias"
    ),
    events=listed(
        "jubilarme|jubilación|jubilarse|contrato|prácticas|proyecto|periodo de prueba|período de prueba|auditoría"
        "|inspección|evaluación|mudanza|examen"
    ),
    moving=listed("ramadán|el ramadán"),
    named=listed("alta|baja|próxima|próximo|primera|segunda|última|que viene|final de|final del|fin de|fin del"),
    daily=listed(
        "reunion|clase|turno|servicio|visita|llamada|comida|cita|siguiente|proximo|proxima|primer|primera"
        "|fin|final|cliente|clientes|descanso|entrega|sesion"
    ),
    habits=listed("los|todos los|cada|de los"),
)  # fmt: skip
