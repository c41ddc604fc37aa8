"""Puts it together: settings, dispatcher, polling, sender, command line."""

__version__ = "0.1.0"
