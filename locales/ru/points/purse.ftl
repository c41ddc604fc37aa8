# Points in words.

points = { $points ->
    [one] { $points } { -point }
    [few] { $points } { -points-few }
   *[many] { $points } { -points-of }
}
points-and-pending = { $spendable }, позже ещё { $pending }
balance-debt = −{ points } (долг)
