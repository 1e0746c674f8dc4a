from django.urls import URLPattern, URLResolver, path, re_path

from samspel.doors.api import pages
from samspel.doors.api.answers import open_data
from samspel.doors.api.openapi import api
from samspel.doors.api.problems import not_found

app_name = "api"

ROOT = "api-root"  # the name by which ninja finds its own place
patterns, _, _ = api.urls

urlpatterns: list[URLPattern | URLResolver] = [
    path("", pages.index, name=ROOT),
    path("openapi.json", open_data(pages.openapi_json), name="openapi"),
    *(
        path(str(each.pattern), open_data(each.callback), name=each.name)
        for each in patterns
        if isinstance(each, URLPattern) and each.name and each.name != ROOT
    ),
    re_path(r"", open_data(not_found), name="nothing"),
]
