"""The rules, as cases."""
