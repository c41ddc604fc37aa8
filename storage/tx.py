"""One transaction, put together of its parts. `loyalty.store.Tx` says what each part promises."""

from storage.audit import Audit
from storage.earning.tiers import TierQueries
from storage.earning.turnover import Turnovers
from storage.guard.alerts import Alerts
from storage.guard.limits import Tallies
from storage.outbox.approvals import Approvals
from storage.outbox.notices import Outbox
from storage.people.cards import Cards
from storage.people.members import Members
from storage.people.people import People
from storage.points.expiry import ExpiryQueries
from storage.points.ledger import Ledger
from storage.points.operations import Operations
from storage.points.purse import Purses
from storage.program.program import Programs
from storage.promotions.audiences import Audiences
from storage.promotions.campaigns import Campaigns
from storage.promotions.deliveries import Deliveries
from storage.promotions.files import FileQueries
from storage.promotions.mailings import Mailings
from storage.promotions.perks import Perks
from storage.promotions.posters import Posters
from storage.promotions.posts import Posts
from storage.promotions.preferences import PreferenceQueries
from storage.promotions.proof import Proof
from storage.promotions.slow_hours import SlowHours
from storage.returns.corrections import Corrections
from storage.returns.refunds import Refunds
from storage.sql.statements import Database
from storage.team.journal import Journal
from storage.team.staff import Invites, StaffRoles
from storage.till.quotes import Quotes
from storage.till.sales import Sales
from storage.upkeep.settings import SettingQueries
from storage.upkeep.times import Times
from storage.voice.contacts import Contacts
from storage.voice.ratings import Ratings
from storage.voice.results import Results
from storage.voice.sheets import Sheets
from storage.voice.surveys import Surveys
from storage.voice.threads import Threads
from storage.voice.waits import Waits


class SqlTx:
    """The queries of every room over one connection.

    Rows are locked against other writers only when `writing`: a reading transaction may not.
    """

    def __init__(self, db: Database, *, writing: bool) -> None:
        self.alerts = Alerts(db)
        self.approvals = Approvals(db, writing=writing)
        self.audiences = Audiences(db)
        self.audit = Audit(db)
        self.campaigns = Campaigns(db, writing=writing)
        self.cards = Cards(db)
        self.contacts = Contacts(db)
        self.corrections = Corrections(db)
        self.deliveries = Deliveries(db, writing=writing)
        self.expiry = ExpiryQueries(db)
        self.files = FileQueries(db)
        self.invites = Invites(db, writing=writing)
        self.journal = Journal(db)
        self.ledger = Ledger(db)
        self.mailings = Mailings(db, writing=writing)
        self.members = Members(db, writing=writing)
        self.operations = Operations(db)
        self.outbox = Outbox(db, writing=writing)
        self.people = People(db)
        self.posters = Posters(db)
        self.perks = Perks(db)
        self.posts = Posts(db)
        self.preferences = PreferenceQueries(db)
        self.programs = Programs(db)
        self.proof = Proof(db)
        self.purses = Purses(db)
        self.quotes = Quotes(db, writing=writing)
        self.ratings = Ratings(db, writing=writing)
        self.refunds = Refunds(db)
        self.results = Results(db)
        self.sales = Sales(db, writing=writing)
        self.settings = SettingQueries(db)
        self.sheets = Sheets(db, writing=writing)
        self.slow_hours = SlowHours(db)
        self.staff = StaffRoles(db, writing=writing)
        self.surveys = Surveys(db, writing=writing)
        self.tallies = Tallies(db)
        self.threads = Threads(db)
        self.tiers = TierQueries(db)
        self.times = Times(db)
        self.turnovers = Turnovers(db)
        self.waits = Waits(db, writing=writing)
