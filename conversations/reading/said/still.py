"""Whether something that was in the way is still there, as it is said in a few words: "yes, still", "not any more".

Whoever asks knows what it was; words that say more than this are left to them.
"""

from __future__ import annotations

from conversations.reading.tokens import find, tokens, valued

_LONGEST = 12
"""Words of such an answer; what is longer says more."""
_PARTS = valued(
    {
        "still|same|the same|unchanged|as before|same as before|no change|nothing new|nothing changed|not yet"
        "|nothing has changed|partly|better|unsolved|unresolved|weiterhin|immer noch|noch immer|noch da|noch im weg"
        "|noch nicht|unverändert|wie zuvor|wie vorher|wie bisher|dasselbe|das gleiche|gleich|genauso|nichts neues"
        "|keine änderung|teilweise|besser|ungelöst|toujours|encore|toujours là|pas encore|pareil|la même chose"
        "|comme avant|rien de nouveau|todavía|aún|sigue|sigue igual|sigue ahí|todavía no|aún no|igual|lo mismo"
        "|como antes|nada nuevo": "still",
        "gone|solved|resolved|fixed|settled|sorted|sorted out|cleared|cleared up|removed|dealt with|done|over"
        "|finished|fine|ok|okay|good|all good|out of the way|unblocked|weg|gelöst|erledigt|behoben|geklärt|geregelt"
        "|beseitigt|vorbei|fertig|gut|alles gut|aus dem weg|résolu|réglé|fini|parti|ça va|c'est bon|resuelto"
        "|solucionado|arreglado|terminado|ya está|bien": "gone",
        "any more|anymore|any longer|no longer|nicht mehr|nichts mehr|keiner mehr|kein problem mehr|plus|plus rien"
        "|ya no|ya nada": "no more",
        "yes|y|yeah|yep|yup|ja|jo|jep|jawohl|oui|ouais|sí|si|afraid so": "yes",
        "no|n|nope|nah|nothing|none|nein|nee|nö|nichts|nix|keiner|non|rien|nada": "no",
        "not|isn't|hasn't|nicht|kein|pas|no está|no es": "not",
        "it|it's|leider|unfortunately|sadly|is|has|been|got|that|that's|the|this|a|all|just|now|today|this week"
        "|already|luckily|finally|at last|quite|fully|really|completely|there|in the way|problem|thanks|well|es|ist"
        "|das|der|die|hat|sich|wurde|da|jetzt|schon|inzwischen|mittlerweile|endlich|zum glück|ganz|alles|im weg"
        "|danke|c'est|il|elle|est|a|été|ça|là|déjà|maintenant|enfin|ahora|está|ya|por fin": "",
    }
)  # fmt: skip


def still_there(text: str, what: str) -> bool | None:
    """Whether `what` is still there, by an answer of a few words; None where they say neither, or more than that."""
    line = [token for token in tokens(text) if token.kind != "mark"]
    own = {token.word for token in tokens(what)}
    parts: list[str] = []
    at = 0
    while at < len(line) <= _LONGEST:
        found = find(_PARTS, line, at)
        if found is None and line[at].word not in own:
            return None
        part, at = found or ("own", at + 1)
        parts.append(part)
    return _there(parts)


def _there(parts: list[str]) -> bool | None:
    """What the parts of an answer say together: "no, still there", "not solved"; a bare yes or no says it too."""
    told = next((part for part in parts if part in ("still", "gone")), "")
    if "no more" in parts:
        return False
    if told:
        turned = "not" in parts[: parts.index(told)]
        return (told == "still") != turned
    plain = {"no" if part == "not" else part for part in parts if part}
    if plain == {"no"}:
        return False
    return True if plain in ({"yes"}, {"yes", "own"}) else None
