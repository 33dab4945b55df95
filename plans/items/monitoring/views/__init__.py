"""The pages of monitoring: find, authorize, do, answer."""
