"""Secrets that stand in the environment alone. A backup never holds them, so the operator keeps them apart."""

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

SHORTEST = 40  # signs; the command below gives 86
HOW_TO_MAKE = 'python3 -c "import secrets; print(secrets.token_urlsafe(64))"'

# Name in the environment, and what is lost with it.
KEPT_APART = {"SAMSPEL_SECRET_KEY": "utan den loggas alla ut och utskickade länkar slutar gälla"}


def fault_of_secret_key() -> str:
    """What is wrong with the secret key, with how to make one; "" when it will do. The demo has one of its own."""
    if settings.SAMSPEL_DEMO:
        return ""
    try:
        key = settings.SECRET_KEY
    except ImproperlyConfigured:  # Django's own refusal of an empty one
        return f"SAMSPEL_SECRET_KEY saknas. Gör en nyckel med {HOW_TO_MAKE} och lägg den i miljön."
    if len(key) < SHORTEST:
        return f"SAMSPEL_SECRET_KEY är för kort, minst {SHORTEST} tecken behövs. Gör en nyckel med {HOW_TO_MAKE}."
    return ""
