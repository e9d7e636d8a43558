"""The forms of a Spanish verb, worked out from its infinitive; `forms.py` hands them on.

Phrases bend in their first word: "poner en marcha" gives "pondré en marcha". What ends in "de" is a verb turned noun
("reducción de") and has a form with the article. What comes out may hold a form that nobody uses; that does no harm.
"""

from __future__ import annotations

from conversations.reading.tokens import fold

_CLITICS = (
    "me",
    "te",
    "se",
    "le",
    "les",
    "nos",
    "lo",
    "la",
    "los",
    "las",
    "melo",
    "mela",
    "melos",
    "melas",
    "selo",
    "sela",
)
_FUTURES = {
    "tener": "tendr", "poner": "pondr", "hacer": "har", "salir": "saldr", "venir": "vendr", "poder": "podr",
    "saber": "sabr", "querer": "querr", "decir": "dir", "haber": "habr", "valer": "valdr", "caber": "cabr",
}  # fmt: skip
_IRREGULAR = {
    "hacer": (("hace", "hacen"), ("hice", "hizo", "hicimos", "hicieron", "hecho")),
    "tener": (("tiene", "tienen"), ("tuve", "tuvo", "tuvimos", "tuvieron", "tenia", "tenia")),
    "estar": (("está", "están"), ("estuve", "estuvo", "estuvimos", "estaba")),
    "ser": (("es", "son"), ("fui", "fue", "fuimos", "fueron", "era")),
    "ir": (("va", "van"), ("fui", "fue", "fuimos", "fueron", "iba")),
    "poner": (("pone", "ponen"), ("puse", "puso", "pusimos", "pusieron", "puesto")),
    "dar": (("da", "dan"), ("di", "dio", "dimos", "dieron", "daba")),
    "decir": (("dice", "dicen"), ("dije", "dijo", "dijimos", "dijeron", "dicho")),
    "traer": (("trae", "traen"), ("traje", "trajo", "trajimos", "trajeron")),
    "ver": (("ve", "ven"), ("vi", "vio", "vimos", "vieron", "visto")),
    "poder": (("puede", "pueden"), ("pude", "pudo", "pudimos", "pudieron")),
    "saber": (("sabe", "saben"), ("supe", "supo", "supimos", "supieron")),
    "venir": (("viene", "vienen"), ("vine", "vino", "vinimos", "vinieron")),
    "conseguir": (("consigue", "consiguen"), ("conseguí", "consiguió", "conseguimos", "consiguieron")),
    "reducir": (("reduce", "reducen"), ("reduje", "redujo", "redujimos", "redujeron")),
    "traducir": (("traduce", "traducen"), ("traduje", "tradujo", "tradujimos", "tradujeron")),
    "abrir": (("abre", "abren"), ("abrí", "abrió", "abrimos", "abrieron", "abierto")),
    "escribir": (("escribe", "escriben"), ("escribí", "escribió", "escribimos", "escribieron", "escrito")),
    "empezar": (("empieza", "empiezan"), ("empecé", "empezamos", "empezaron")),
    "cerrar": (("cierra", "cierran"), ("cerré", "cerramos", "cerraron")),
    "pedir": (("pide", "piden"), ("pedí", "pidió", "pedimos", "pidieron")),
    "perder": (("pierde", "pierden"), ("perdí", "perdió", "perdimos", "perdieron")),
    "atender": (("atiende", "atienden"), ("atendí", "atendió", "atendimos", "atendieron")),
    "contar": (("cuenta", "cuentan"), ("conté", "contamos", "contaron")),
    "mover": (("mueve", "mueven"), ("moví", "movió", "movimos", "movieron")),
    "volver": (("vuelve", "vuelven"), ("volví", "volvió", "volvimos", "volvieron", "vuelto")),
    "resolver": (("resuelve", "resuelven"), ("resolví", "resolvió", "resolvimos", "resolvieron", "resuelto")),
}  # fmt: skip
_NOUNS = frozenset(
    fold(
        "viaje corte informe empaque ajuste cruce debate avance balance alcance enlace arranque remate porte transporte"
        " reporte aporte soporte deporte toque ataque embarque envase pase cobre cierre reciclaje compra mejora venta"
        " entrega visita consulta marca lista busca firma cura reforma práctica pesca muestra plantilla pregunta"
        " respuesta reserva factura carga descarga prueba ayuda guía baja alta sube lectura reunión practica forma caza"
        " cuenta media cena toma encuesta crítica oferta demanda busqueda multa compras ventas trata charla crece clase"
        " base frente parte llave doble triple escala escalas limite controle merienda cumple ensaye cosecha siembra"
    ).split()
)
"""Nouns that look like a form of a verb ("la compra", "el viaje")."""


def spanish(base: str) -> tuple[list[str], list[str], list[str]]:
    """What is wanted (infinitive with pronouns, future), what tells of others, what tells of the past."""
    verb, space, rest = base.partition(" ")
    tail = space + rest
    if base.endswith(" de"):
        return [base, base + "l", base + " la", base + " los", base + " las"], [], []
    reflexive = verb.endswith("se") and fold(verb[:-2]).endswith(("ar", "er", "ir"))
    verb = verb[:-2] if reflexive else verb
    if not fold(verb).endswith(("ar", "er", "ir")) or len(verb) < 2 or fold(verb) in _NOUNS:
        return [base], [], []
    heads = [verb, *(verb + clitic for clitic in _CLITICS)]
    future = _FUTURES.get(verb, verb)
    heads += [before + future + ending for ending in ("é", "emos") for before in ("", "me ", "nos ")]
    told, done = _IRREGULAR.get(verb) or _regular(verb)
    return (
        [head + tail for head in heads],
        [one + tail for one in told if one not in _NOUNS],
        [one + tail for one in done if fold(one) not in _NOUNS],
    )


def _regular(verb: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The third persons, and the first person and the plurals of the past."""
    stem = verb[:-2]
    if verb.endswith("ar"):
        first = {"c": "qu", "g": "gu", "z": "c"}.get(stem[-1:], stem[-1:])
        return (stem + "a", stem + "an"), (stem[:-1] + first + "é", stem + "amos", stem + "aron", stem + "aba")
    return (stem + "e", stem + "en"), (stem + "í", stem + "imos", stem + "ieron", stem + "ía")
