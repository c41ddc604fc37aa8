"""Connections, transactions and threads of the two databases; migrating and copying one."""
