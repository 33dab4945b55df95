"""The fault bench, `make faults`: every part of the portal fails once, for real, and what was seen is written down.

Each fault has a control: the same fault with the guard switched off must do the harm that the guard prevents. The
switches are in `faults.settings` alone; the portal itself knows nothing of them (docs/decisions/0011-fault-bench.md).
"""
