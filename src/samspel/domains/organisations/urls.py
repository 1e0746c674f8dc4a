from django.urls import path

from samspel.domains.organisations import pages

app_name = "organisations"

urlpatterns = [
    path("", pages.organisation_list, name="list"),
]
