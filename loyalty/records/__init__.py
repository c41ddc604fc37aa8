"""What is written down, and what is asked of whoever keeps it; each room has a file or a folder."""
