"""What stands around the database: settings, folder, disk, static files."""

import os
import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from django.conf import settings

from samspel.config.checks.finding import Finding, fault, fine
from samspel.config.keys import fault_of_secret_key
from samspel.config.static import is_gathered

LEAST_FREE = 1_000_000_000  # bytes
LOCAL = (".localhost", "localhost", "127.0.0.1", "[::1]", "::1")


def settings_found(_at: datetime) -> Iterator[Finding]:
    wrong = fault_of_secret_key()
    good = "Demoläge: den hemliga nyckeln är demons egen" if settings.SAMSPEL_DEMO else "Den hemliga nyckeln finns"
    yield Finding(not wrong, "Den hemliga nyckeln duger inte" if wrong else good, wrong)
    debug = "Felsökningsläget är på" if settings.DEBUG else "Felsökningsläget är av"
    yield Finding(not settings.DEBUG, debug, "Det visar hemligheter för besökare. Ta bort SAMSPEL_DEBUG ur miljön.")
    if "*" in settings.ALLOWED_HOSTS:
        yield fault("Alla värdnamn är tillåtna", "Skriv webbplatsens egna namn i SAMSPEL_HOSTS.")
    elif settings.BEHIND_TLS or all(host in LOCAL for host in settings.ALLOWED_HOSTS):
        yield fine("Kakor skickas bara krypterat" if settings.BEHIND_TLS else "Svarar bara på den här datorn")
    else:
        yield fault(
            "Kakor skickas okrypterat",
            "Ställ en webbserver med TLS framför, och sätt SAMSPEL_BEHIND_TLS=true.",
        )


def data_folder(_at: datetime) -> Iterator[Finding]:
    folder = settings.DATA_DIR
    good = folder.is_dir() and os.access(folder, os.W_OK | os.X_OK)
    what = f"Datamappen {folder} går att skriva i" if good else f"Datamappen {folder} går inte att skriva i"
    yield Finding(
        good, what, "Skapa mappen och ge den som kör Samspel rätt att skriva där, eller ändra SAMSPEL_DATA_DIR."
    )


def disk_space(_at: datetime) -> Iterator[Finding]:
    free = shutil.disk_usage(nearest(settings.DATA_DIR)).free
    what = f"Ledigt på disken: {free / 1_000_000_000:.1f} GB".replace(".", ",")
    yield Finding(
        free >= LEAST_FREE, what, "Minst 1 GB behövs. Flytta äldre säkerhetskopior, eller skaffa mer utrymme."
    )


def nearest(folder: Path) -> Path:
    """The folder, or the first above it that exists."""
    return next(path for path in (folder, *folder.parents) if path.exists())


def static_files(_at: datetime) -> Iterator[Finding]:
    good = is_gathered()
    what = "Stilmallar och bilder är samlade" if good else "Stilmallar och bilder är inte samlade för den här versionen"
    yield Finding(good, what, "Starta om med samspel serve, som samlar dem.")
