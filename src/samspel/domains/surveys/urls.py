from django.urls import path

from samspel.domains.surveys import pages

app_name = "surveys"

urlpatterns = [path("", pages.survey_list, name="list")]
