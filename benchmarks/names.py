"""Made-up organisations with names that look Swedish: the same in every run, none from a register."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from samspel.domains.organisations.rules import Form

NUMBER = 50_000
SEED = 2026
SHARE_WITH_ALIAS = 0.3
WHERE = ("", "Norra ", "Södra ", "Östra ", "Västra ", "Gamla ", "Nya ", "Stora ", "Lilla ", "Övre ", "Nedre ")
FIRST = ("Björk", "Ek", "Lind", "Sten", "Berg", "Sjö", "Å", "Äng", "Ros", "Hav", "Kvarn", "Sol", "Gran", "Hög", "Tall")
LAST = ("haga", "lunda", "dal", "vik", "torp", "ås", "näs", "holm", "bäck", "stad", "hult", "ryd")
SUBJECTS = {  # as the first part of a compound
    "bridge": "Vi spelar kort en kväll i veckan. Nybörjare får låna en van partner.",
    "körsångs": "Vi sjunger i fyra stämmor och ger konsert på våren och i advent.",
    "fotbolls": "Lag för barn och vuxna. Alla som vill får en plats i ett lag.",
    "odlings": "Vi delar på trettio lotter och byter frön och plantor i maj.",
    "scout": "Läger, knopar och lägereldar för barn från åtta år.",
    "läxhjälps": "Vuxna som har tid hjälper elever med läxor i biblioteket.",
    "hembygds": "Vi vårdar gården och samlar berättelser från bygden.",
    "schack": "Öppet parti varje torsdag. Bräden finns.",
    "teater": "Ett stycke om året, med roller och uppgifter till alla.",
    "matdelnings": "Vi hämtar mat som blivit över och delar ut den samma dag.",
    "språkkafé": "Öva svenska över en kopp kaffe, utan anmälan.",
    "friluftslivs": "Turer till fots, på skidor och i kanot.",
}
ENDINGS = {
    "sällskap": Form.ASSOCIATION,
    "förening": Form.ASSOCIATION,
    "klubb": Form.ASSOCIATION,
    "grupp": Form.INFORMAL_GROUP,
    "vänner": Form.INFORMAL_GROUP,
    "nätverk": Form.NETWORK,
    "stiftelse": Form.FOUNDATION,
    "råd": Form.UMBRELLA,
}


@dataclass(frozen=True, slots=True)
class MadeUp:
    """One organisation; `alias` is "" for most."""

    key: str
    name: str
    alias: str
    form: Form
    district: str
    summary: str


def made_up(number: int) -> Iterator[MadeUp]:
    draw = Random(SEED)
    for place in range(number):
        where = draw.choice(FIRST) + draw.choice(LAST)
        district = draw.choice(WHERE) + where
        subject, summary = draw.choice(list(SUBJECTS.items()))
        ending, form = draw.choice(list(ENDINGS.items()))
        name = f"{district}s {subject}{ending}"
        alias = f"{where[:2].upper()}{subject[:1].upper()} {where}" if draw.random() < SHARE_WITH_ALIAS else ""
        yield MadeUp(f"pahittad-{place}", name, alias, form, where, summary)
