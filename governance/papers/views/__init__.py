"""The pages of prints and of decision notes."""
