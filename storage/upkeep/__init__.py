"""What the installation itself remembers."""
