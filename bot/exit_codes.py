"""What a command ends with (CONTRACT, section 1)."""

CHECK_FAILED = 1
WRONG_USAGE = 2
NOT_DONE = 3
