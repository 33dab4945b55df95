"""Telling a worker that there is something to do. What asks for it is a row already (architecture.md § 6)."""

import logging

from npvr.cache import redis_answers

logger = logging.getLogger(__name__)


def announce(task, **arguments):
    """Tell a worker of it. Without Redis nothing is lost and nobody waits for it: the sweeper finds the row."""
    if not redis_answers():
        logger.warning("%s %s waits for the sweeper", task.name, arguments)
        return
    try:
        task.delay(**arguments)
    except Exception as error:  # the broker has errors of many libraries
        logger.warning("%s %s waits for the sweeper: %s", task.name, arguments, error)
