# Points in words.

points = { $points } ұпай
points-and-pending = { $spendable }, кейін тағы { $pending }
balance-debt = −{ points } (қарыз)
