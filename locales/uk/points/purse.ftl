# Points in words.

points = { $points ->
    [one] { $points } { -point }
    [few] { $points } { -points }
   *[many] { $points } { -points-of }
}
points-and-pending = { $spendable }, пізніше ще { $pending }
balance-debt = −{ points } (борг)
