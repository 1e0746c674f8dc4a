import os

from django.core.asgi import get_asgi_application
from django.core.exceptions import ImproperlyConfigured

from samspel.config.keys import fault_of_secret_key

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samspel.config.settings")
application = get_asgi_application()
if fault := fault_of_secret_key():
    raise ImproperlyConfigured(fault)
