"""The demo in a browser: phones to talk to the real bot with, a time machine and an inspector."""
