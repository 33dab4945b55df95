"""Events with registration: opening it, registering with and without an account, the waiting list, and what is deleted."""
