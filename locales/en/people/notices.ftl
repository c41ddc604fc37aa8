# What owners are told about guessed codes.

guess-alarm =
    <b>Is somebody guessing card codes?</b>

    Who: { $name }
    Wrong codes and numbers within 10 minutes: { $guesses }

    For now, no codes are accepted from this person. Please ask them what happened.
