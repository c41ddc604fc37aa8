"""What promotions refuse.

Refusal
├── CampaignGone                dropped meanwhile, or never there
├── CampaignUnderway            not a draft any more: it was started, or an owner is asked
├── DraftChanged                by somebody else, since it was shown
├── NothingToSay                a promotion without a message
├── NobodyReached               there is nobody who would get it
├── NoDayChosen                 it recurs, and on no day
├── NumberUnreadable, HourUnreadable, DaysUnreadable
├── ChatUnknown                 no channel or group that the bot is in
├── ChooseOne                   something was typed where a button is to be tapped
├── OfferGivesNothing           neither points nor a multiplier
├── OfferIsOver                 its end lies in the past
├── MultiplierOutOfBounds       not more than ×1, or far too much
├── MultiplierWithoutDays       without an end, or with too late a one
├── DaysWithoutMultiplier       points are given once, and have no days
├── BudgetWithoutOffer          nothing is given that it could limit
├── BudgetOfNothing
├── BudgetTooSmall              does not pay for one message
├── BudgetTooLarge
├── AudienceTooDeep             too much within one another to be read
├── AudienceTooLong             too many conditions
├── NobodyThere                 a condition in which nothing was chosen, or that nobody can meet
├── TierGone, NotThereAnyMore   a condition speaks of what is gone
├── AudienceGone                no audience of this number is kept any more
├── SlowHourAnswered            by another owner, or otherwise
├── SlowHourOver                too late to fill it
├── PlaceholderUnknown          a word in braces that stands for nothing
├── BraceUnclosed               a brace that opens and does not close
├── MessageTooLong              once it is filled in
├── PlaceholderInPost           nobody in particular reads it in a channel
├── OnlyWordsChange             in what was sent already: pictures and files stay
├── FileTooLarge                bots may not download it
├── CannotBeCopied              Telegram lets no bot send such a message
├── ButtonWithoutLink           a link of ours needs an address
├── LinkUnusable                not an address that Telegram opens
├── LabelEmpty, LabelTooLong    what is written on a button
├── TooManyButtons
├── TimeUnreadable              not a day and a time as people write them
├── TimePast                    nothing goes out in the past
├── TimeTooFar                  more than a year ahead
├── DatePassed                  it was to go out at a time that has passed
├── CampaignOver                it has gone out, or was called off
├── TooLateToMend               Telegram deletes and changes nothing that old
└── MendingGoesOn               the last change is still on its way to people
"""

from dataclasses import dataclass
from datetime import datetime

from loyalty.errors import Refusal
from loyalty.values import Minor


class CampaignGone(Refusal):
    """There is no such promotion any more."""


class ChangesGone(CampaignGone):
    """Somebody has dropped these changes; the promotion is as it was."""


class ChangesSaved(Refusal):
    """These changes have taken their place already."""


class NoLongerWaits(Refusal):
    """It has gone out, goes out, or has ended: there is nothing that waits to be changed."""


class GoingOutNow(Refusal):
    """It goes out at this moment, and says one thing to everybody; afterwards it can be changed."""


class CampaignUnderway(Refusal):
    """It is not a draft any more."""


@dataclass(eq=False)
class DraftChanged(Refusal):
    """Since it was shown, `by` has changed `what`: a Part, or "several" of them."""

    by: str
    what: str


class NothingToSay(Refusal):
    """A promotion without a message."""


class NobodyReached(Refusal):
    """There is nobody who would get it now."""


class NoDayChosen(Refusal):
    """It is to go out again and again, and no day was chosen."""


@dataclass(eq=False)
class NumberUnreadable(Refusal):
    """Not a whole number from 0 to `most`."""

    most: int


class DaysUnreadable(Refusal):
    """Not one day, nor two with a dash between them."""


class ChatUnknown(Refusal):
    """Not a channel or group that the bot can write to."""


class ChooseOne(Refusal):
    """Here nothing is typed: one of the buttons is the answer."""


class HourUnreadable(Refusal):
    """Not a time of the day."""


class OfferGivesNothing(Refusal):
    """An offer is points, a multiplier, or both."""


@dataclass(eq=False)
class OfferIsOver(Refusal):
    """The offer was to end at `until`, which is past."""

    until: datetime


@dataclass(eq=False)
class MultiplierOutOfBounds(Refusal):
    """Not above ×1, or above ×`most`."""

    most: int


@dataclass(eq=False)
class MultiplierWithoutDays(Refusal):
    """For how many days it holds, 1 to `most`, is not said, and no end either."""

    most: int


class DaysWithoutMultiplier(Refusal):
    """Days are those of a multiplier, and there is none."""


class BudgetWithoutOffer(Refusal):
    """Nothing is offered that a budget could limit."""


class BudgetOfNothing(Refusal):
    """A budget is a number of points or a sum, above zero."""


class BudgetTooSmall(Refusal):
    """It does not even pay for what one message gives."""


@dataclass(eq=False)
class BudgetTooLarge(Refusal):
    """More than the `most` that a budget may be."""

    most: Minor


class SlowHourAnswered(Refusal):
    """Somebody else has decided, or it was decided otherwise."""


class SlowHourOver(Refusal):
    """It is too late to fill the hours after a slow one."""


@dataclass(eq=False)
class PlaceholderUnknown(Refusal):
    """`{placeholder}` stands for nothing; `near` is what is written around it, on that line."""

    placeholder: str
    line: int
    near: str


@dataclass(eq=False)
class BraceUnclosed(Refusal):
    """A brace opens on that line, before `near`, and does not close."""

    line: int
    near: str


@dataclass(eq=False)
class MessageTooLong(Refusal):
    """`by` so many characters more than `limit`, filled in with the longest there may be."""

    by: int
    limit: int


@dataclass(eq=False)
class PlaceholderInPost(Refusal):
    """`{placeholder}` is about one reader, and a channel has many."""

    placeholder: str


class OnlyWordsChange(Refusal):
    """What was sent keeps its pictures and files, and some kinds of messages have no words."""


@dataclass(eq=False)
class FileTooLarge(Refusal):
    """Of more than `limit_mb` megabytes, which is what Telegram lets bots download."""

    limit_mb: int


class CannotBeCopied(Refusal):
    """A kind of message that Telegram lets no bot send on."""


@dataclass(eq=False)
class ButtonWithoutLink(Refusal):
    """The button of this number is to open a link and has none."""

    button: int


@dataclass(eq=False)
class LinkUnusable(Refusal):
    """The link of this button is none that Telegram opens."""

    button: int
    link: str


@dataclass(eq=False)
class LabelEmpty(Refusal):
    """Nothing is written on this button."""

    button: int


@dataclass(eq=False)
class LabelTooLong(Refusal):
    """What is written on this button has more than `limit` characters."""

    button: int
    limit: int


@dataclass(eq=False)
class TooManyButtons(Refusal):
    """A promotion has at most `limit` buttons."""

    limit: int


@dataclass(eq=False)
class TimeUnreadable(Refusal):
    """Not a day and a time as people write them, such as `example`."""

    example: str


@dataclass(eq=False)
class TimePast(Refusal):
    """What was typed means `at`, which has passed; `example` lies ahead."""

    at: datetime
    example: str


@dataclass(eq=False)
class TimeTooFar(Refusal):
    """What was typed is later than `until`."""

    until: datetime


@dataclass(eq=False)
class DatePassed(Refusal):
    """It was to go out `at` a time that has passed."""

    at: datetime


class CampaignOver(Refusal):
    """It has gone out, or was called off."""


class TooLateToMend(Refusal):
    """Nothing of it is young enough to be taken back or corrected, or nobody got it."""


class MendingGoesOn(Refusal):
    """The last correction is still on its way to people, or it is being taken back."""


@dataclass(eq=False)
class AudienceTooDeep(Refusal):
    """Conditions stand within one another, at most `limit` deep."""

    limit: int


@dataclass(eq=False)
class AudienceTooLong(Refusal):
    """An audience has at most `limit` conditions, and each as many choices."""

    limit: int


class NobodyThere(Refusal):
    """A condition chooses nothing, or ends before it begins."""


@dataclass(eq=False)
class TierGone(Refusal):
    """There is no such tier any more."""

    tier: str


@dataclass(eq=False)
class NotThereAnyMore(Refusal):
    """What this condition speaks of is no more: of the kind "branch", "came-by" or "took-part"."""

    condition: str


class AudienceGone(Refusal):
    """There is no such audience with a name any more."""
