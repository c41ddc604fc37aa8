"""What tables are declared with and statements are built of: column types, records as rows, what
the audit checks, and how a statement runs.
"""
