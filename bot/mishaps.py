"""Why a command failed, for whoever gave it: a line, or one for each thing that is wrong."""

from bot.database import InTheWay
from bot.exit_codes import NOT_DONE, WRONG_USAGE
from bot.settings import WrongSettings
from bot.toml_file import RulesWrong
from loyalty.store import StoreAway
from storage.engine.backup import BackupFailed
from storage.engine.reasons import why
from storage.engine.schema import DatabaseUnfit, SchemaTooNew


def told(error: Exception) -> tuple[int, list[str]] | None:
    """The exit code, and what is wrong and how to mend it. None for what nobody has foreseen."""
    match error:
        case WrongSettings():
            return WRONG_USAGE, [*error.problems]
        case RulesWrong():
            return WRONG_USAGE, error.said
    unable = _unable(error)
    return None if unable is None else (NOT_DONE, [unable])


def _unable(error: Exception) -> str | None:
    match error:
        case StoreAway():
            return f"the database cannot be used: {error}: see DATABASE_URL"
        case SchemaTooNew():
            return "the database belongs to a newer Tamga: update this one"
        case InTheWay() | BackupFailed() | DatabaseUnfit():
            return str(error)
        case OSError():
            # An error of a file names it; one without is that of what is printed.
            return f"{error.filename or 'what is printed cannot be written'}: {why(error)}"
    return None
