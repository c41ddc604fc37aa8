"""What is kept of what customers say."""
