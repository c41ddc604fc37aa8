"""What is written down, and what is asked of whoever keeps it; a file for each room, or the files of a folder."""
