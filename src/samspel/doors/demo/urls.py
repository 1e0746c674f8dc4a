from django.urls import path

from samspel.doors.demo import pages

app_name = "demo"

urlpatterns = [
    path("", pages.choose, name="choose"),
]
