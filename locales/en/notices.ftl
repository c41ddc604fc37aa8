# What the team is told unasked.

role-taken =
    Somebody new in the team: <b>{ $name }</b>.
    Role: { $role }.
role-ended = Your role at <b>{ $programme }</b> has ended: the till is closed to you. Thank you for your work!
guess-alarm =
    <b>Is somebody guessing card codes?</b>

    Who: { $name }
    Wrong codes within 10 minutes: { $guesses }

    Codes are closed to this person for now. Please ask them what happened.
