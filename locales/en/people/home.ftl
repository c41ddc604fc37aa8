# A customer's home, and points in words.

home =
    <b>{ $programme }</b>
    { $holder }

    { $advice }
home-holder = { $name } · <b>{ $balance }</b>
home-advice-points = Show your card at the till to collect points.
home-advice = Show your card at the till whenever you buy something.

points = { $points ->
    [one] { $points } point
   *[other] { $points } points
}
points-and-pending = { $spendable }, and { $pending } more later
balance-debt = −{ points } (debt)
