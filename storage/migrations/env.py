"""What alembic runs. storage/engine/schema.py gives the connection, its transaction open."""

from alembic import context

from storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite cannot alter a table otherwise; recreate triggers after it
    transactional_ddl=True,
)
context.run_migrations()
