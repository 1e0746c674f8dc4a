"""What is in the database: communities, their addresses and programmes, the journal's clock, the search index."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.conf import settings
from django.http.request import validate_host
from django_scopes import scopes_disabled

from samspel.config.checks.finding import Finding, fault, fine
from samspel.foundation.communities.models import Community, HostName
from samspel.foundation.communities.queries import programme_of
from samspel.foundation.journal.models import Counter, Cursor, Entry
from samspel.foundation.programme.reader import ProgrammeInvalid
from samspel.foundation.search.consumer import CONSUMER

TOLERATED = timedelta(minutes=5)


def clock(at: datetime) -> Iterator[Finding]:
    """A clock that has been wrong shows in the journal: something was recorded after now."""
    try:
        ZoneInfo(settings.TIME_ZONE)
    except ZoneInfoNotFoundError:
        yield fault(f"Tidszonen {settings.TIME_ZONE} finns inte", "Installera tzdata.")
    with scopes_disabled():
        latest = Entry.objects.order_by("-recorded_at").values_list("recorded_at", flat=True).first()
    good = latest is None or latest <= at + TOLERATED
    what = f"Klockan är {at.astimezone(ZoneInfo(settings.TIME_ZONE)):%Y-%m-%d %H:%M}"
    if not good:
        what += f", men journalen har en händelse från {latest:%Y-%m-%d}"
    yield Finding(good, what, "Ställ datorns klocka, till exempel med NTP.")


def any_community(_at: datetime) -> Iterator[Finding]:
    names = list(Community.objects.order_by("name").values_list("municipality", flat=True))
    what = f"Upplagt här: {', '.join(names)}" if names else "Ingen kommun är upplagd"
    yield Finding(bool(names), what, "Lägg upp den första med samspel setup.")


def hosts(_at: datetime) -> Iterator[Finding]:
    names = HostName.objects.order_by("host").values_list("host", flat=True)
    refused = [name for name in names if not validate_host(name, settings.ALLOWED_HOSTS)]
    what = f"Adresser som inte besvaras: {', '.join(refused)}" if refused else "Alla kommuners adresser besvaras"
    yield Finding(not refused, what, "Lägg till dem i SAMSPEL_HOSTS, med komma emellan.")


def programmes(_at: datetime) -> Iterator[Finding]:
    """A programme that an earlier version read may hold what this one refuses."""
    for community in Community.objects.order_by("key"):
        try:
            found = programme_of(community)
        except ProgrammeInvalid as invalid:
            what = f"{community.key}: programmet går inte att läsa ({len(invalid.problems)} fel)"
            yield fault(what, "Skriv ut det med samspel dump, rätta det och läs in det igen.")
        else:
            what = f"{community.key}: programmet går att läsa" if found else f"{community.key}: inget program än"
            yield fine(what)


def search_index(_at: datetime) -> Iterator[Finding]:
    with scopes_disabled():
        numbers = dict(Counter.objects.values_list("community__key", "last"))
        read = dict(Cursor.objects.filter(consumer=CONSUMER).values_list("community__key", "number"))
    behind = sorted(key for key, number in numbers.items() if read.get(key, 0) < number)
    what = f"Sökningen har inte hunnit med: {', '.join(behind)}" if behind else "Sökningen är aktuell"
    yield Finding(not behind, what, "Starta om webbplatsen med samspel serve, som tar in det som saknas.")
