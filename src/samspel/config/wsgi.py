import os

from django.core.exceptions import ImproperlyConfigured
from django.core.wsgi import get_wsgi_application

from samspel.config.keys import fault_of_secret_key

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samspel.config.settings")
application = get_wsgi_application()
if fault := fault_of_secret_key():
    raise ImproperlyConfigured(fault)
