"""How the team looks: page by page, and branch by branch where somebody leads several."""

from collections.abc import Iterable, Sequence
from typing import Any

from aiogram.types import InlineKeyboardButton

from handlers.buttons import Go, GoTo
from handlers.lengths import on_one_line
from handlers.paging import A_PAGE, Page, page_of, page_with, turning
from handlers.screen import Shown, button, rows
from handlers.team import buttons
from locales.texts import Html, Words
from loyalty.parties import may_lead
from loyalty.records.team import Branch, Role, Staff
from loyalty.team.team import TeamView

WHOLE_SHOP = 0  # in a button, instead of a branch
_LONGEST = 40  # units of a name on its button
_LONGEST_PART = 44  # bytes of a part of a name that a button has room for


def team_screen(view: TeamView, words: Words, number: int = 0) -> Shown:
    """Everybody; more of them than a page holds by branch, where there are branches to lead."""
    if not _has_branches(view):
        page = page_of(view.team, number)
        return _team(view, page.shown, page, (), words)
    places = _places(view)
    page_of_places = page_of(places, number)
    few = len(view.team) <= A_PAGE
    people = view.team if few else ()
    return _team(view, people, page_of_places, page_of_places.shown, words)


def branch_screen(view: TeamView, branch: Branch | None, words: Words, number: int = 0) -> Shown:
    """Those of one branch, or of the whole shop, and what may be done about the branch."""
    team = view.of_branch(branch.id if branch else None)
    page, place = page_of(team, number), branch.id if branch else WHOLE_SHOP
    name = branch.name if branch else words.plain("whole-shop")
    lines = Html("\n".join(line(one, view, words) for one in page.shown))
    if team:
        text = words("team-branch", name=name, count=len(team), lines=lines)
    else:
        text = words("team-branch-empty", name=name)
    turns = turning(page, words, lambda to: buttons.BranchTeam(branch=place, page=to))
    changes = _changes(branch, words) if branch and view.leader.role is Role.OWNER else []
    return text, rows(*_led(page.shown, view), turns, *changes, back(words))


def found_screen(view: TeamView, part: str, words: Words, number: int = 0) -> Shown | None:
    """Those in whose name this stands; None for nobody."""
    found = view.named(part)
    if not found:
        return None
    page = page_of(found, number)
    lines = Html("\n".join(line(one, view, words) for one in page.shown))
    turns = turning(page, words, lambda to: buttons.FoundPage(part=part, page=to))
    text = words("team-found", part=part, count=len(found), lines=lines)
    return text, rows(*_led(page.shown, view), turns, back(words))


def part_of_name(typed: str) -> str:
    """What is looked for, as far as a button holds it; it separates its values by colons."""
    one_line = " ".join(typed.replace(":", " ").split())
    return one_line.encode()[:_LONGEST_PART].decode(errors="ignore").strip()


def line(staff: Staff, view: TeamView, words: Words) -> Html:
    """Somebody of the team: name, role, branch, and whether the role is suspended."""
    branch = view.branch(staff.branch_id)
    role = words.plain(f"role-{staff.role}")
    shown = words("team-line", name=staff.name, role=role)
    if branch is not None:
        shown = words("team-line-branch", name=staff.name, role=role, branch=branch.name)
    return shown if staff.suspended_at is None else words("team-suspended", line=shown)


def back(
    words: Words, found: Staff | None = None, view: TeamView | None = None
) -> InlineKeyboardButton:
    """⬅️ to the team; from somebody of it, to the page where they stand."""
    way: buttons.TeamPage | buttons.BranchTeam | GoTo = GoTo(place=Go.TEAM)
    if found is not None and view is not None:
        way = _page_of_one(found, view)
    return button(words.plain("back-button"), way)


def _page_of_one(found: Staff, view: TeamView) -> buttons.TeamPage | buttons.BranchTeam:
    if not _has_branches(view):
        return buttons.TeamPage(page=page_with(view.team.index(found)))
    if len(view.team) <= A_PAGE:
        return buttons.TeamPage(page=0)
    there = view.of_branch(found.branch_id)
    place = found.branch_id or WHOLE_SHOP
    return buttons.BranchTeam(branch=place, page=page_with(there.index(found)))


def _team(
    view: TeamView,
    people: Sequence[Staff],
    page: Page[Any],
    places: Sequence[Branch | None],
    words: Words,
) -> Shown:
    if people:
        told = [line(one, view, words) for one in people]
    else:
        told = [
            words("team-branch-line", name=_name(one, words), count=_count(one, view))
            for one in places
        ]
    text = words("team", count=len(view.team), lines=Html("\n".join(told)))
    choices = [
        button(
            f"{on_one_line(_name(one, words), _LONGEST)} · {_count(one, view)}",
            buttons.BranchTeam(branch=one.id if one else WHOLE_SHOP, page=0),
        )
        for one in places
    ]
    turns = turning(page, words, lambda to: buttons.TeamPage(page=to))
    return text, rows(*_led(people, view), *choices, turns, *_ways(view, words))


def _has_branches(view: TeamView) -> bool:
    return bool(view.branches) and view.leader.branch_id is None


def _places(view: TeamView) -> tuple[Branch | None, ...]:
    """The whole shop, where anybody works in it, and the branches."""
    return (None, *view.branches) if view.of_branch(None) else view.branches


def _name(branch: Branch | None, words: Words) -> str:
    return branch.name if branch else words.plain("whole-shop")


def _count(branch: Branch | None, view: TeamView) -> int:
    return len(view.of_branch(branch.id if branch else None))


def _led(people: Iterable[Staff], view: TeamView) -> list[InlineKeyboardButton]:
    """Those of them whom the viewer leads."""
    leader = view.leader
    return [
        button(on_one_line(one.name, _LONGEST), buttons.TeamMember(staff=one.id))
        for one in people
        if one.id != leader.id and may_lead(leader, one.role, one.branch_id)
    ]


def _ways(view: TeamView, words: Words) -> list[InlineKeyboardButton]:
    ways = [button(words.plain("invite-button"), buttons.AskInvite())]
    if len(view.team) > A_PAGE:
        ways.insert(0, button(words.plain("team-find-button"), buttons.FindColleague()))
    if view.leader.role is Role.OWNER:
        ways.append(button(words.plain("branch-button"), buttons.AddBranch()))
    return [*ways, button(words.plain("back-button"), GoTo(place=Go.OWNER))]


def _changes(branch: Branch, words: Words) -> list[InlineKeyboardButton]:
    rename = buttons.RenameBranch(branch=branch.id)
    close = buttons.CloseBranch(branch=branch.id, page=0)
    return [
        button(words.plain("branch-rename-button"), rename),
        button(words.plain("branch-close-button"), close),
    ]
