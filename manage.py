#!/usr/bin/env python3
"""Django's command line for the portal.

Without DATABASE_URL it uses the portal's own embedded database: the running one, or one started for this command.
Commands that change the schema run as the owner role; everything else as the application's role (decisions 4).
"""

import os
import sys

OWNER_COMMANDS = {"migrate", "sqlmigrate", "dbshell"}


def main():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "npvr.settings")
    if "DATABASE_URL" not in os.environ:
        from launcher import services

        services.ensure()
    if sys.argv[1:2] and sys.argv[1] in OWNER_COMMANDS:
        os.environ["NPVR_AS_OWNER"] = "1"
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
