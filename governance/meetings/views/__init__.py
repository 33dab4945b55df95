"""The pages of meetings, each also for the bodies of the programme (without a region in the address)."""
