"""People and places to turn to, by country, where the administrator named none (CO-1, CO-2).

Each was looked up on 2026-11-26 in the sources above it, and what was not found there is left out: a wrong number is
worse than none. `CAIRN_CONTACTS` puts an organisation's own contacts in their place.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple, get_args

from conversations.coaching.values import Person
from conversations.reading.said.plight import Plight

MOST_LINES, LONGEST_LINE = 6, 120
Contacts = Mapping[Plight, tuple[str, ...]]
"""The administrator's lines for each plight; empty where the country's are to be shown."""


class ContactsProblem(Exception):
    """The file in CAIRN_CONTACTS cannot be used; mend it as docs/contacts.md says."""


class Country(NamedTuple):
    """Whom one can call in a country."""

    emergency: str
    listening: tuple[str, ...]
    """Somebody who listens, day and night unless it says otherwise."""
    work: tuple[str, ...]
    """Advice on bullying, discrimination and danger at work."""


COUNTRIES: Mapping[str, Country] = {
    # bmfsfj.de (Antidiskriminierungsstelle), telefonseelsorge.de as quoted by spektrum.de and domradio.de
    "DE": Country(
        "112",
        ("TelefonSeelsorge 0800 111 0 111, 116 123",),
        ("Antidiskriminierungsstelle des Bundes 0800 546 546 5",),
    ),
    # 142 at krone.at; gleichbehandlungsanwaltschaft.gv.at
    "AT": Country("112", ("Telefonseelsorge 142",), ("Gleichbehandlungsanwaltschaft 0800 20 61 19",)),
    # ksgr.ch (144), 143.ch, swissinfo.ch, ch.ch (no number: it is the inspectorate of the canton)
    "CH": Country(
        "144",
        ("Die Dargebotene Hand, La Main Tendue 143",),
        ("Arbeitsinspektorat, inspection du travail: ch.ch/arbeitskonflikte-kontaktstellen",),
    ),
    # axaprevention.fr (15), 3114.fr, antidiscriminations.fr
    "FR": Country("15, 112", ("Prévention du suicide 3114",), ("Défenseur des droits 39 28",)),
    # brusselstimes.com of 2026 (all three lines and 112), unia.be
    "BE": Country(
        "112",
        ("Centre de Prévention du Suicide 0800 32 123", "Zelfmoordlijn 1813"),
        ("Unia 0800 12 800",),
    ),
    # lequotidien.lu and journal.lu (not at every hour), adem.public.lu (ITM)
    "LU": Country(
        "112",
        ("SOS Détresse 45 45 45, 11-23 h",),
        ("Inspection du travail et des mines 247-76100",),
    ),
    # maldita.es after the BOE, mites.gob.es (no number: a form)
    "ES": Country("112", ("Llama a la vida 024",), ("Inspección de Trabajo: mites.gob.es/itss",)),
    # gob.mx (911), eluniversal.com.mx of 2025, sat.gob.mx (no number: it differs by state)
    "MX": Country("911", ("Línea de la Vida 800 911 2000",), ("Procuraduría de la Defensa del Trabajo",)),
    # mseg.gba.gov.ar (911), elonce.com of 2026 (135), ospia.org.ar and cba24n.com.ar (0800), argentina.gob.ar
    "AR": Country(
        "911",
        ("Línea 135", "Salud mental 0800 999 0091"),
        ("Ministerio de Trabajo: argentina.gob.ar/trabajo/violencialaboral",),
    ),
    # radiosantafe.com of 2025 (106, 123; other cities have lines of their own), laveintitres.com (no number)
    "CO": Country("123", ("Línea 106",), ("Comité de Convivencia Laboral", "Inspección de trabajo")),
    # latercera.com (131), eldinamo.cl of 2025 (*4141), chileatiende.gob.cl
    "CL": Country("131, 133", ("Prevención del suicidio *4141",), ("Dirección del Trabajo 600 450 4000",)),
    # samaritans.org; Acas as quoted by gloucestershirelive.co.uk and hab-antibullying.com
    "GB": Country("999", ("Samaritans 116 123",), ("Acas 0300 123 1100",)),
    # samaritans.org, workplacerelations.ie
    "IE": Country("112, 999", ("Samaritans 116 123",), ("Workplace Relations Commission 0818 80 80 90",)),
    # eeoc.gov as quoted by legalclarity.org and achaheart.org; ruralhealthinfo.org on the line that 988 leads to
    "US": Country("911", ("988 Suicide and Crisis Lifeline: 988",), ("EEOC 1-800-669-4000",)),
    # mentalhealthcommission.ca (988, 911); labour standards belong to the provinces
    "CA": Country("911", ("Suicide Crisis Helpline 988",), ("the labour standards office of the province",)),
    # lifeline.org.au (13 11 14, 000), fwc.gov.au
    "AU": Country("000", ("Lifeline 13 11 14",), ("Fair Work Commission 1300 799 675",)),
    # vice.com and nzherald.co.nz (1737, 111), employment.govt.nz (no number confirmed)
    "NZ": Country("111", ("Need to talk? 1737",), ("Employment New Zealand: employment.govt.nz",)),
    # ndtv.com (112), the ministry as quoted by livemint.com (14416), thestatesman.com (SHe-Box, no number)
    "IN": Country("112", ("Tele MANAS 14416",), ("the internal committee at work", "SHe-Box of the ministry")),
}


def countries_of(person: Person) -> tuple[str, ...]:
    """Where somebody may be, by the region of their locale and by their time zone: two countries where these differ."""
    from babel.core import get_global

    region = next((part for part in re.split("[-_]", person.locale)[1:] if len(part) == 2), "").upper()
    zone = get_global("zone_aliases").get(person.zone, person.zone)
    found = (region, get_global("zone_territories").get(zone, ""))
    return tuple(dict.fromkeys(code for code in found if code in COUNTRIES))


def named(code: str, locale: str) -> str:
    """The name of a country in a language."""
    from babel import Locale

    return str(Locale.parse(locale[:2]).territories[code])


def read_contacts(text: str) -> Contacts:
    """The contacts of a file: one a line, under "# gentle" or "# unfair"; those above both belong to both.

    Raises ContactsProblem with a sentence about the line that is wrong.
    """
    found: dict[str, list[str]] = {plight: [] for plight in get_args(Plight)}
    under = tuple(found)
    for number, raw in enumerate(text.splitlines(), 1):
        line = raw.strip()
        if line.startswith("#"):
            name = line.strip("# ").lower()
            if name not in found:
                raise ContactsProblem(f"Line {number}: the headings are '# gentle' and '# unfair', not {line!r}.")
            under = (name,)
        elif line:
            if len(line) > LONGEST_LINE:
                raise ContactsProblem(f"Line {number}: a contact has at most {LONGEST_LINE} characters.")
            for name in under:
                found[name].append(line.removeprefix("- ").strip())
    for name, lines in found.items():
        if not 1 <= len(lines) <= MOST_LINES:
            raise ContactsProblem(f"There are {len(lines)} contacts for {name!r}; one to {MOST_LINES} can be shown.")
    return {plight: tuple(found[plight]) for plight in get_args(Plight)}
