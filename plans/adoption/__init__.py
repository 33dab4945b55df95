"""Vaststellen: a version is offered by both sides, gets the akkoord of both, and is then the adopted one."""
