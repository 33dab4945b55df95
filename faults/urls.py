"""The portal's addresses, and one that always goes wrong."""

from django.urls import path

from npvr import urls
from npvr.access import public

handler400, handler403, handler404 = urls.handler400, urls.handler403, urls.handler404
handler429, handler500 = urls.handler429, urls.handler500


@public("only in the bench")
def broken(request):
    raise ValueError('een regel\n{"bericht": "een vervalste regel"}')


urlpatterns = [path("kapot/", broken), *urls.urlpatterns]
