"""Puts it together: settings, dispatcher, polling, sender, command line."""
