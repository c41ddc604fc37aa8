# A customer's home, and points in words.

home =
    <b>{ $programme }</b>
    { $name } · <b>{ $balance }</b>

    Show your card at the till to collect points.

points = { $points ->
    [one] { $points } point
   *[other] { $points } points
}
points-and-pending = { $spendable }, and { $pending } more later
balance-debt = −{ points } (debt)
