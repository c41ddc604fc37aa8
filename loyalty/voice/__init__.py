"""The customers' voice: how a purchase was, and what somebody of the team answers."""
