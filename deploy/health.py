"""The health check of a web container: /gezond says that the process answers, whatever the database does."""

import http.client
import os
import sys

connection = http.client.HTTPConnection("127.0.0.1", int(os.environ.get("PORT", "8000")), timeout=4)
try:
    # the host the portal expects, and the scheme its proxy would report
    host = os.environ.get("NPVR_HOSTS", "localhost").split(",")[0].strip()
    connection.request("GET", "/gezond", headers={"Host": host, "X-Forwarded-Proto": "https"})
    sys.exit(connection.getresponse().status != http.client.OK)
except (OSError, http.client.HTTPException):
    sys.exit(1)
