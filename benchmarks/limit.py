"""The limit: what Django gives at best on this machine. One view, one indexed statement, one template of Django's.

For each of our pages it has one with as many rows and as many bytes. `SAMSPEL_DATABASE_URL` names its own database,
which is opened exactly as ours is; `benchmarks.limit_rows` fills it.
"""

from typing import ClassVar

import django
from django.conf import settings

from samspel.config.settings import DATABASES

settings.configure(
    SECRET_KEY="bare",
    ALLOWED_HOSTS=["localhost"],
    DATABASES=DATABASES,
    ROOT_URLCONF=__name__,
    MIDDLEWARE=["django.middleware.security.SecurityMiddleware", "django.middleware.common.CommonMiddleware"],
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
)
django.setup()

from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import models  # noqa: E402
from django.http import HttpRequest, HttpResponse  # noqa: E402
from django.template import Context, Engine  # noqa: E402
from django.urls import path  # noqa: E402

TEMPLATE = Engine(autoescape=True).from_string(
    '<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>{{ title }}</title></head><body><main>'
    '<h1>{{ title }}</h1><ul class="rows">{% for row in rows %}<li><h2><a href="/r/{{ row.key }}/">{{ row.name }}</a>'
    '</h2><p>{{ row.text }}</p><p class="meta"><span>{{ row.kind }}</span><span>{{ row.place }}</span></p></li>'
    "{% endfor %}</ul></main></body></html>"
)


class Row(models.Model):
    """`page` is the figure that the row belongs to; `text` brings its page to as many bytes as ours has."""

    page = models.CharField(max_length=40)
    sort_key = models.CharField(max_length=40)
    key = models.CharField(max_length=40)
    name = models.CharField(max_length=160)
    kind = models.CharField(max_length=20)
    place = models.CharField(max_length=80)
    text = models.TextField()
    objects: ClassVar[models.Manager["Row"]] = models.Manager()

    class Meta:
        app_label = "bare"
        indexes = [models.Index(fields=["page", "sort_key"], name="bare_list")]

    def __str__(self) -> str:
        return self.name


def rows_page(_request: HttpRequest, page: str, number: int) -> HttpResponse:
    rows = Row.objects.filter(page=page).order_by("sort_key")[:number]
    return HttpResponse(TEMPLATE.render(Context({"title": page, "rows": rows})))


urlpatterns = [path("<slug:page>/<int:number>/", rows_page)]
application = get_wsgi_application()
