# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-not-staff = The till is closed to you. If that is a mistake, ask the owner.
refusal-not-allowed = Your role doesn’t allow this. Ask a manager or the owner.
refusal-not-member = This customer has left the programme, with their card and { -points }. Nothing was recorded.
refusal-amount-unreadable = This doesn’t look like an amount. Send it in digits, without a comma between the thousands: 2500 or 2 500.50.
refusal-amount-not-positive = The amount must be more than zero. Send it in digits: 2500 or 2 500.50.
refusal-amount-too-large = That’s too much: the largest bill is { $largest }. Check the amount and send it again, for example 2500.
refusal-own-card = This is your own card, and nobody can serve themselves. Ask a colleague.
refusal-name-empty = That doesn’t look like a name. Please send it in letters.
refusal-name-too-long = { $limit ->
    [one] That’s too long: the limit is { $limit } character. Please send something shorter.
   *[other] That’s too long: the limit is { $limit } characters. Please send something shorter.
}
refusal-birthday-unreadable = This doesn’t look like a birthday. Send the day and the month, and the year if you like: 25.03 or 25.03.1990.
refusal-points-unreadable = This doesn’t look like a number of { -points }. Send a whole number: 100 or 1 500.
refusal-not-enough-points = { $points ->
    [0] No { -points } can be spent on this bill now. Go on without them.
   *[other] At most { points } can be spent here. Send a smaller number.
}
refusal-operation-conflict = This button has already done something else. Please begin again.
