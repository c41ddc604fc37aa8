# Points in words.

points = { $points ->
    [one] { $points } бал
    [few] { $points } бали
   *[many] { $points } балів
}
points-and-pending = { $spendable }, пізніше ще { $pending }
balance-debt = −{ points } (борг)
