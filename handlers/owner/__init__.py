"""The owner's conversation: the team and its invitations."""
