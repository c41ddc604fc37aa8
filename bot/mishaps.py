"""Why a command failed, in one line for whoever gave it."""

from bot.database import InTheWay
from bot.exit_codes import NOT_DONE, WRONG_USAGE
from bot.settings import WrongSettings
from bot.toml_file import RulesWrong
from loyalty.store import StoreAway
from storage.engine.backup import BackupFailed
from storage.engine.schema import SchemaTooNew


def told(error: Exception) -> tuple[int, str] | None:
    """The exit code, and what is wrong and how to mend it. None for what nobody has foreseen."""
    match error:
        case WrongSettings() | RulesWrong():
            return WRONG_USAGE, str(error)
        case StoreAway():
            return NOT_DONE, f"the database is away: {error}"
        case SchemaTooNew():
            return NOT_DONE, "the database belongs to a newer Tamga: update this one"
        case InTheWay() | BackupFailed():
            return NOT_DONE, str(error)
        case OSError():
            # A file's error names it; one without is that of the address to listen on.
            mend = "" if error.filename else ": see HTTP_HOST and HTTP_PORT"
            return NOT_DONE, f"{error}{mend}"
    return None
