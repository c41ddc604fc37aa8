# Points in words.

points = { $points } { -points }
points-and-pending = { $spendable }, кейінірек тағы { $pending }
balance-debt = −{ points } (қарыз)
