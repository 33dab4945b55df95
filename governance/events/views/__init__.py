"""The pages of registering: the organiser's, those of who has an account, and those of everybody else."""
