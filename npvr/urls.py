"""All addresses of the portal. Paths are Dutch and stable, names English (architecture.md § 5)."""

from django.conf import settings
from django.urls import include, path

from . import components, home, statements

urlpatterns = [
    path("", home.home, name="home"),
    path("regios/", home.region_list, name="regions"),
    path("regios/<slug:region_slug>/", home.region_page, name="region"),
    path("", include("plans.urls")),
    path("regios/<slug:region_slug>/voortgang/", include("plans.progress.urls")),
    path("", include("plans.shared_indicators.urls")),
    path("", include("plans.reviews.link_urls")),
    path("", include("funding.urls")),
    path("", include("governance.signin.urls")),
    path("", include("governance.urls")),
    path("", include("governance.papers.urls")),
    path("", include("governance.notes.urls")),
    path("toegankelijkheid/", statements.accessibility, name="accessibility"),
    path("privacy/", statements.privacy, name="privacy"),
    path("contact/", statements.contact, name="contact"),
    path(".well-known/security.txt", statements.security_txt, name="security_txt"),
    path("gezond", statements.healthy, name="healthy"),
    path("gereed", statements.ready, name="ready"),
]
if not settings.PRODUCTION:
    urlpatterns += [
        path("componenten/", components.component_page, name="components"),
        path("post/", home.demo_mail, name="demo_mail"),
    ]

handler400 = "npvr.errors.bad_request"
handler403 = "npvr.errors.forbidden"
handler404 = "npvr.errors.not_found"
handler429 = "npvr.errors.too_many_requests"
handler500 = "npvr.errors.server_error"
