"""What an owner may decide, declared once."""
