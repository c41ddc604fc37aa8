"""The sandbox keeps its word."""
