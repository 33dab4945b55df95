"""The WSGI application that gunicorn serves, loaded whole before the workers are forked so that they share its memory."""

import gc
import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "npvr.settings")
application = get_wsgi_application()
_ = get_resolver().url_patterns  # loads the views, which Django would do in each worker at its first request
gc.collect()
gc.freeze()  # the collector of a worker leaves what it shares alone; touching it would copy it
