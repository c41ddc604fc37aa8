"""What owners look for does not walk over all that there ever was."""

from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    op.create_index(None, "alerts", ["raised_at"])
    op.create_index(None, "journal", ["what"])
