"""What a member has, in a line."""

from locales.texts import Words
from loyalty.points.purse import Purse
from loyalty.values import Points


def purse_line(purse: Purse, words: Words) -> str:
    """What can be spent, and what will be; a debt says that it is one."""
    if purse.balance < 0:
        return balance_line(purse.balance, words)
    spendable = words("points", points=purse.spendable)
    if not purse.pending:
        return spendable
    return words("points-and-pending", spendable=spendable, pending=purse.pending)


def balance_line(balance: Points, words: Words) -> str:
    """The balance in a few words; a debt says that it is one."""
    return (
        words("points", points=balance) if balance >= 0 else words("balance-debt", points=-balance)
    )
