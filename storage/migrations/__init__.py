"""How the schema came to be, step by step; storage/engine/schema.py runs them."""
