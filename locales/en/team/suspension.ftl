# Suspending: the till closed to somebody until an owner lets them back.

suspended =
    <b>The till is closed to you for now.</b>

    Your role at <b>{ $programme }</b> is suspended. Ask the owner what has happened.
resumed = The till of <b>{ $programme }</b> is open to you again. Have a good day at work!
staff-suspended =
    ⏸ <b>{ $name }</b>: the role is suspended, the till is closed.
    Decided by: { $by }.

    To let them back: /team.
staff-resumed =
    ▶️ <b>{ $name }</b>: the till is open again.
    Decided by: { $by }.

team-suspended = ⏸ { $line } · suspended
suspend-button = ⏸ Suspend
suspend-name-button = ⏸ Suspend { $name }
suspend-ask = <b>Suspend this role?</b> The till closes at once, and open calculations are lost. An owner can let them back at any time: /team.
suspend-yes-button = ✅ Yes, suspend
suspend-done = ⏸ <b>{ $name }</b>: the role is suspended, the till is closed. An owner can let them back: /team.
suspend-repeated = The till is closed to them already, or they have left the team.
resume-button = ▶️ Let them back
resume-done = ▶️ <b>{ $name }</b>: the till is open again.
resume-repeated = The till is open to them already, or they have left the team.
