from django.urls import path

from samspel.domains.bodies import pages

app_name = "bodies"

urlpatterns = [path("", pages.body_list, name="list")]
