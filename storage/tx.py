"""One transaction, put together of its parts. `loyalty.store.Tx` says what each part promises."""

from storage.alerts import Alerts
from storage.approvals import Approvals
from storage.audit import Audit
from storage.cards import Cards
from storage.corrections import Corrections
from storage.expiry import Expiry
from storage.journal import Journal
from storage.ledger import Ledger
from storage.limits import Tallies
from storage.members import Members
from storage.notices import Outbox
from storage.operations import Operations
from storage.people import People
from storage.program import Programs
from storage.purse import Purses
from storage.quotes import Quotes
from storage.refunds import Refunds
from storage.sales import Sales
from storage.settings import Settings
from storage.staff import Invites, StaffRoles
from storage.statements import Database
from storage.tiers import Tiers
from storage.turnover import Turnovers


class SqlTx:
    """The queries of every capability over one connection.

    Rows are held against other writers only when `writing`: a reading transaction may not.
    """

    def __init__(self, db: Database, *, writing: bool) -> None:
        self.alerts = Alerts(db)
        self.approvals = Approvals(db, writing=writing)
        self.audit = Audit(db)
        self.cards = Cards(db)
        self.corrections = Corrections(db)
        self.expiry = Expiry(db)
        self.invites = Invites(db, writing=writing)
        self.journal = Journal(db)
        self.ledger = Ledger(db)
        self.members = Members(db, writing=writing)
        self.operations = Operations(db)
        self.outbox = Outbox(db, writing=writing)
        self.people = People(db)
        self.programs = Programs(db)
        self.purses = Purses(db)
        self.quotes = Quotes(db, writing=writing)
        self.refunds = Refunds(db)
        self.sales = Sales(db, writing=writing)
        self.settings = Settings(db)
        self.staff = StaffRoles(db, writing=writing)
        self.tallies = Tallies(db)
        self.tiers = Tiers(db)
        self.turnovers = Turnovers(db)
