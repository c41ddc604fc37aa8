"""What every room builds its statements with: tables, column types, how a statement runs."""
