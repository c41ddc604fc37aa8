"""What the programme needs of a database: two Protocols. `storage/` fulfils them.

A use case is a plain function whose first argument is a Tx. `await store.write(use_case, ...)` runs
it in a transaction of its own and returns only after the commit; whatever it raises undoes all that
it did. It may be run more than once, so it does nothing but through its Tx.
"""

from collections.abc import Callable
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from loyalty.records.earning import TierRows, TurnoverRows
from loyalty.records.guard import AlertRows, TallyRows
from loyalty.records.outbox import ApprovalRows, OutboxRows
from loyalty.records.people import CardRows, MemberRows, PeopleRows
from loyalty.records.points import ExpiryRows, LedgerRows, OperationRows, PurseRows
from loyalty.records.program import ProgramRows
from loyalty.records.promotions.audiences import AudienceRows
from loyalty.records.promotions.campaigns import CampaignRows
from loyalty.records.promotions.files import FileRows
from loyalty.records.promotions.mailings import DeliveryRows, MailingRows
from loyalty.records.promotions.manners import PreferenceRows
from loyalty.records.promotions.perks import PerkRows
from loyalty.records.promotions.posters import PosterRows, PostRows
from loyalty.records.promotions.proof import ProofRows
from loyalty.records.promotions.slow_hours import SlowHourRows
from loyalty.records.returns import CorrectionRows, RefundRows
from loyalty.records.team import InviteRows, JournalRows, StaffRows
from loyalty.records.till import QuoteRows, SaleRows
from loyalty.records.upkeep import AuditRows, SettingRows
from loyalty.records.voice.feedback import ThreadRows, WaitRows
from loyalty.records.voice.ratings import ContactRows, RatingRows
from loyalty.records.voice.results import ResultRows
from loyalty.records.voice.sheets import SheetRows
from loyalty.records.voice.surveys import SurveyRows

P = ParamSpec("P")
R = TypeVar("R")


class Tx(Protocol):
    """One transaction, in parts; what each promises is described in loyalty/records/."""

    @property
    def alerts(self) -> AlertRows: ...
    @property
    def approvals(self) -> ApprovalRows: ...
    @property
    def audiences(self) -> AudienceRows: ...
    @property
    def audit(self) -> AuditRows: ...
    @property
    def campaigns(self) -> CampaignRows: ...
    @property
    def cards(self) -> CardRows: ...
    @property
    def contacts(self) -> ContactRows: ...
    @property
    def corrections(self) -> CorrectionRows: ...
    @property
    def deliveries(self) -> DeliveryRows: ...
    @property
    def expiry(self) -> ExpiryRows: ...
    @property
    def files(self) -> FileRows: ...
    @property
    def invites(self) -> InviteRows: ...
    @property
    def journal(self) -> JournalRows: ...
    @property
    def ledger(self) -> LedgerRows: ...
    @property
    def mailings(self) -> MailingRows: ...
    @property
    def members(self) -> MemberRows: ...
    @property
    def operations(self) -> OperationRows: ...
    @property
    def outbox(self) -> OutboxRows: ...
    @property
    def people(self) -> PeopleRows: ...
    @property
    def posters(self) -> PosterRows: ...
    @property
    def perks(self) -> PerkRows: ...
    @property
    def posts(self) -> PostRows: ...
    @property
    def preferences(self) -> PreferenceRows: ...
    @property
    def programs(self) -> ProgramRows: ...
    @property
    def proof(self) -> ProofRows: ...
    @property
    def purses(self) -> PurseRows: ...
    @property
    def quotes(self) -> QuoteRows: ...
    @property
    def ratings(self) -> RatingRows: ...
    @property
    def refunds(self) -> RefundRows: ...
    @property
    def results(self) -> ResultRows: ...
    @property
    def sales(self) -> SaleRows: ...
    @property
    def settings(self) -> SettingRows: ...
    @property
    def sheets(self) -> SheetRows: ...
    @property
    def slow_hours(self) -> SlowHourRows: ...
    @property
    def staff(self) -> StaffRows: ...
    @property
    def surveys(self) -> SurveyRows: ...
    @property
    def tallies(self) -> TallyRows: ...
    @property
    def threads(self) -> ThreadRows: ...
    @property
    def tiers(self) -> TierRows: ...
    @property
    def turnovers(self) -> TurnoverRows: ...
    @property
    def waits(self) -> WaitRows: ...


class Store(Protocol):
    """Runs use cases."""

    async def write(
        self, use_case: Callable[Concatenate[Tx, P], R], *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """Run it in a transaction and commit. Raises StoreAway where the database is away."""
        ...

    async def read(
        self, use_case: Callable[Concatenate[Tx, P], R], *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """Run it on a snapshot, beside any writer. It must not change anything."""
        ...


class StoreAway(Exception):
    """The database cannot be reached or written for now. Nothing was changed."""
