"""How the schema came to be, step by step; storage/schema.py runs them."""
