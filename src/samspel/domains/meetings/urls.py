from django.urls import path

from samspel.domains.meetings import pages

app_name = "meetings"

urlpatterns = [
    path("moten/", pages.meeting_list, name="list"),
    path("moten/<slug:key>/", pages.meeting_detail, name="detail"),
    path("beslut/", pages.decision_list, name="decisions"),
    path("beslut/<slug:key>/", pages.decision_detail, name="decision"),
    path("styrdokument/", pages.document_list, name="documents"),
    path("styrdokument/<slug:key>/", pages.document_detail, name="document"),
]
