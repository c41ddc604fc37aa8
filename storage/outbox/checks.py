"""What the audit asks of notices."""

from storage.sql.checks import check

CHECKS = (
    check(
        12,
        "a notice that was dealt with still holds its figures",
        """SELECT id FROM outbox
           WHERE settled_at IS NOT NULL AND CAST(figures AS TEXT) <> '{}'""",
    ),
)
