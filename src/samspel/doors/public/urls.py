from django.urls import path

from samspel.doors.public import bodies, follow_up, model, organisations, pages, sources

app_name = "public"

urlpatterns = [
    path("", pages.start, name="start"),
    path("modellen/", model.model, name="model"),
    path("uppfoljning/", follow_up.follow_up, name="follow_up"),
    path("uppfoljning/underlag.csv", follow_up.board_csv, name="board_csv"),
    path("kallor/", sources.source_list, name="sources"),
    path("kallor/<slug:key>/", sources.source_detail, name="source"),
    path("sok/", pages.search, name="search"),
    path("tillganglighet/", pages.accessibility, name="accessibility"),
    path("personuppgifter/", pages.privacy, name="privacy"),
    path("oppna-data/", pages.open_data, name="open_data"),
    path("organisationer/<slug:key>/", organisations.organisation_page, name="organisation"),
    path("grupper/<slug:key>/", bodies.body_page, name="body"),
    path("grupper/<slug:key>/platser.csv", bodies.seats_csv, name="seats_csv"),
]
