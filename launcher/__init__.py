"""Sets the portal up and runs it: standard library only, because it works before the virtual environment exists.

`python3 -m launcher run|test|check|bench|faults|mutation|fix|clean` is what the Makefile calls.
For Python code there are two doors, both in `launcher.services`: `ensure()` (a database for one command) and
`testing()` (a cluster for the tests).
Nothing here imports the portal; the two talk through environment variables only (docs/running.md).
"""
