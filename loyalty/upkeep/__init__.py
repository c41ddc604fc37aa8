"""What goes through every room: the night, deliveries, tidying, the audit."""
