"""What waits in the outbox takes the form of the classes that notices are now.

What a purchase comes to, a sale, a refund and a screen are one part each, reasons are what they are
instead of a text that holds them, and how a question was concluded has one name. What was settled
holds nothing any more.
"""

import json
from collections.abc import Callable
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

Figures = dict[str, Any]

_OUTBOX = sa.table(
    "outbox",
    sa.column("id", sa.BigInteger()),
    sa.column("kind", sa.String(32)),
    sa.column("figures", sa.JSON()),
    sa.column("settled_at", sa.Text()),
)
_LINE = ("because", "points", "base", "rate", "name", "step", "figure")


def upgrade() -> None:
    connection = op.get_bind()
    waiting = sa.select(_OUTBOX.c.id, _OUTBOX.c.kind, _OUTBOX.c.figures).where(
        _OUTBOX.c.settled_at.is_(None), _OUTBOX.c.kind.in_(_FORMS)
    )
    for number, kind, figures in connection.execute(waiting).all():
        put = sa.update(_OUTBOX).where(_OUTBOX.c.id == number)
        connection.execute(put.values(figures=_FORMS[kind](figures)))


def _sale_receipt(old: Figures) -> Figures:
    lines = json.loads(old.get("reasons", "[]"))
    return {
        "sale": _sale(old),
        "reasons": [dict(zip(_LINE, line, strict=True)) for line in lines],
    }


def _till_receipt(old: Figures) -> Figures:
    return {
        "sale": _sale(old),
        "customer": old["customer"],
        "screen": _screen(old),
        "until": old["until"],
    }


def _sale(old: Figures) -> Figures:
    return {
        "number": old["sale"],
        "costs": _costs(old),
        "category": old.get("category"),
        "points": old["points"],
        "balance": old["balance"],
        "active_from": old.get("active_from"),
        "expires_at": old.get("expires_at"),
    }


def _costs(old: Figures) -> Figures:
    return {
        "bill": old["bill"],
        "discount": old.get("discount", 0),
        "spent": old.get("spent", 0),
        "paid": old.get("paid", old["bill"]),
    }


def _screen(old: Figures) -> Figures:
    return {"chat": old["chat"], "message": old["message"]}


def _refund_receipt(old: Figures) -> Figures:
    part = {name: old[name] for name in ("amount", "cash", "taken", "given")}
    return {
        "refund": {
            "sale": old["sale"],
            "bill": old["bill"],
            "part": part,
            "lost": old["lost"],
            "balance": old["balance"],
            "revived": old.get("revived", 0),
            "revived_until": old.get("until"),
        }
    }


def _till_refund(old: Figures) -> Figures:
    return {**_refund_receipt(old), "customer": old["customer"], "screen": _screen(old)}


def _spending_question(old: Figures) -> Figures:
    return {"question": old["question"], "costs": _costs(old), "until": old["until"]}


def _spending_over(old: Figures) -> Figures:
    return {"ending": old["ending"], "quote": old["quote"], "screen": _screen(old)}


def _correction_answer(old: Figures) -> Figures:
    return {
        "ending": old["verdict"],
        "points": old["points"],
        "customer": old.get("customer"),
        "by": old.get("by"),
    }


def _bill_over(old: Figures) -> Figures:
    return {
        "ending": old["verdict"],
        "bill": old["bill"],
        "quote": old["quote"],
        "screen": _screen(old),
    }


def _approval_closed(old: Figures) -> Figures:
    return {"bill": None, "points": None, "by": None, **old}


_FORMS: dict[str, Callable[[Figures], Figures]] = {
    "sale-receipt": _sale_receipt,
    "till-receipt": _till_receipt,
    "refund-receipt": _refund_receipt,
    "till-refund": _till_refund,
    "spending-question": _spending_question,
    "spending-over": _spending_over,
    "correction-answer": _correction_answer,
    "bill-over": _bill_over,
    "approval-closed": _approval_closed,
}
