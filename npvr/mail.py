"""Sending mail with an end to it: a mail server that is slow at every step may not hold a page (trust.md F33)."""

import smtplib
import socket
import threading
from contextlib import suppress

from django.core.mail.backends import smtp

LONGEST = 6  # seconds for one mail from connecting to the last answer; EMAIL_TIMEOUT bounds each single step only


class PatientBackend(smtp.EmailBackend):
    """Django's SMTP, ended after LONGEST seconds."""

    @property
    def connection_class(self):
        return PatientLine


class PatientLine(smtplib.SMTP):
    """A conversation with a mail server that is broken off when it takes too long; the next step then fails."""

    def _get_socket(self, *arguments):
        self.timer = threading.Timer(LONGEST, self._hang_up)
        self.timer.daemon = True
        self.timer.start()
        return super()._get_socket(*arguments)

    def _hang_up(self):
        with suppress(OSError, AttributeError):
            self.sock.shutdown(socket.SHUT_RDWR)

    def close(self):
        self.timer.cancel()
        super().close()
