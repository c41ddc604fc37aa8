"""What is said and asked unasked."""
