# What the team is told unasked.

role-taken =
    New in the team: <b>{ $name }</b>.
    Role: { $role }.
role-ended = You’re no longer in the team of <b>{ $programme }</b>, and the till is closed to you. Thank you for your work!
moved = The branch <b>{ $closed }</b> is closed. From now on you work at <b>{ $branch }</b>.
