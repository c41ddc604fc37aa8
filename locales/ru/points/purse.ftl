# Points in words.

points = { $points ->
    [one] { $points } балл
    [few] { $points } балла
   *[many] { $points } баллов
}
points-and-pending = { $spendable }, позже ещё { $pending }
balance-debt = −{ points } (долг)
