"""Ids and units that must not be mixed up: integers or short texts, never floats."""

from typing import NewType

Points = NewType("Points", int)
Minor = NewType("Minor", int)  # money, in the minor unit of the programme's currency
BasisPoints = NewType("BasisPoints", int)  # 1/100 of a percent: 500 is 5 %

TelegramId = NewType("TelegramId", int)
PersonId = NewType("PersonId", int)
MemberId = NewType("MemberId", int)
StaffId = NewType("StaffId", int)
BranchId = NewType("BranchId", int)
SaleId = NewType("SaleId", int)
AlertId = NewType("AlertId", int)
EntryId = NewType("EntryId", int)
LotId = NewType("LotId", int)
LetterId = NewType("LetterId", int)
ApprovalId = NewType("ApprovalId", int)
CampaignId = NewType("CampaignId", int)
MailingId = NewType("MailingId", int)
DeliveryId = NewType("DeliveryId", int)
AudienceId = NewType("AudienceId", int)
FileId = NewType("FileId", int)  # of a file that is kept here; Telegram's own are texts
PosterId = NewType("PosterId", int)
PerkId = NewType("PerkId", int)
RatingId = NewType("RatingId", int)
SurveyId = NewType("SurveyId", int)
SheetId = NewType("SheetId", int)
ThreadId = NewType("ThreadId", int)
SaidId = NewType("SaidId", int)
WaitId = NewType("WaitId", int)

# The message that asked for it, so that asking twice is asking once.
QuoteId = NewType("QuoteId", str)
OperationId = NewType("OperationId", str)  # fixed before the tap: the idempotency key
