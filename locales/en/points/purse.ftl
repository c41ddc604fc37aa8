# Points in words.

points = { $points ->
    [one] { $points } { -point }
   *[other] { $points } { -points }
}
points-and-pending = { $spendable }, and { $pending } more later
balance-debt = −{ points } (debt)
