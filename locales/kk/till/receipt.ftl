# A bill in lines, and what a receipt says besides.

bill-line = Чек: <b>{ $bill }</b>
bill-discount = Жеңілдік: { $off }
bill-discount-rate = Жеңілдік { $rate }: { $off }
bill-to-pay = Төлеуге: <b>{ $paid }</b>
bill-paid = Төленді: <b>{ $paid }</b>
in-cash = Қолма-қол: <b>{ $sum }</b>
bill-category = Санат: { $category }
points-from = Бұл { -points-obj } мына уақыттан бастап жұмсауға болады: { $at }
points-until = Бұл { -points } жарамды, соңғы күні: { $day }

receipt-number = № { $number }
