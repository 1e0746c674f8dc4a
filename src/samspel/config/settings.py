"""All settings, from the environment only. Every variable begins with SAMSPEL_; docs/drift.md lists them."""

from pathlib import Path

from csp.constants import NONCE, NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from environs import Env

PACKAGE = Path(__file__).resolve().parent.parent
env = Env()

with env.prefixed("SAMSPEL_"):
    SAMSPEL_DEMO = env.bool("DEMO", False)
    DATA_DIR = Path(env.str("DATA_DIR", ".samspel")).absolute()
    DATABASE_URL = env.str("DATABASE_URL", f"sqlite:///{DATA_DIR / 'samspel.sqlite3'}")
    SECRET_KEY = env.str("SECRET_KEY", "only-for-demo-and-tests" if SAMSPEL_DEMO else "")
    ALLOWED_HOSTS = env.list("HOSTS", [".localhost", "127.0.0.1", "[::1]"])
    DEBUG = env.bool("DEBUG", False) and not SAMSPEL_DEMO
    BEHIND_TLS = env.bool("BEHIND_TLS", False)
    POOL_SIZE = env.int("POOL_SIZE", 8)

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_scopes",
    "csp",
    "ninja",
    "samspel.foundation.ui",
    "samspel.foundation.communities",
    "samspel.foundation.people",
    "samspel.foundation.access",
    "samspel.foundation.journal",
    "samspel.foundation.search",
    "samspel.domains.organisations",
    "samspel.domains.bodies",
    "samspel.domains.meetings",
    "samspel.domains.surveys",
    "samspel.across.overview",
    "samspel.across.archive",
    "samspel.doors.public",
    "samspel.doors.api",
    "samspel.doors.demo",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",  # pads each answer at random, so that its size tells no secret (BREACH)
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "samspel.foundation.access.middleware.ActorMiddleware",
    "samspel.foundation.access.middleware.RefusalMiddleware",
]

ROOT_URLCONF = "samspel.config.urls"
WSGI_APPLICATION = "samspel.config.wsgi.application"
AUTH_USER_MODEL = "people.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "samspel.doors.public.site.site",
            ]
        },
    }
]

# SQLite locks the whole file for a writer: IMMEDIATE takes that lock at BEGIN, so that a transaction that first
# reads and then writes waits for its turn instead of failing with "database is locked".
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-32000;",
}

DATABASES = {"default": env.dj_db_url("SAMSPEL_DATABASE_URL", DATABASE_URL)}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"] |= {"OPTIONS": SQLITE_OPTIONS, "CONN_MAX_AGE": None}
elif DATABASES["default"]["ENGINE"] == "django.db.backends.postgresql":
    # What the address says after "?" (sslmode, connect_timeout …) is libpq's and is kept.
    DATABASES["default"].setdefault("OPTIONS", {})["pool"] = {"min_size": 1, "max_size": POOL_SIZE, "timeout": 10}
    DATABASES["default"]["CONN_MAX_AGE"] = 0
else:
    raise ImproperlyConfigured("SAMSPEL_DATABASE_URL begins with sqlite: or postgres:, since Samspel knows no other.")

LANGUAGE_CODE = "sv"
LANGUAGES = [("sv", "Svenska")]
TIME_ZONE = "Europe/Stockholm"
USE_TZ = True
USE_I18N = True

STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],  # the marks in Designsystemet's own style sheet
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = BEHIND_TLS
SECURE_HSTS_SECONDS = 31_536_000 if BEHIND_TLS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_TLS else None

# No personal data in the log: what people send stands in the query and in error messages, so neither is written.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "impersonal": {"()": "samspel.config.logs.Impersonal", "format": "%(levelname)s %(name)s: %(message)s"}
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "impersonal"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        # A page that does not exist and a host that is not ours are no faults: robots ask for both all day.
        "django.request": {"level": "ERROR"},
        "django.security.DisallowedHost": {"level": "CRITICAL"},
    },
}
