# A bill in lines, and what a receipt says besides.

bill-line = Чек: <b>{ $bill }</b>
bill-discount = Жеңілдік: { $off }
bill-discount-rate = Жеңілдік { $rate }: { $off }
bill-to-pay = Төленетіні: <b>{ $paid }</b>
bill-paid = Төленгені: <b>{ $paid }</b>
in-cash = Қолма-қол: <b>{ $sum }</b>
bill-category = Санат: { $category }
points-from = Ұпайды мына уақыттан бастап жұмсауға болады: { $at }
points-until = Ұпай жарамды болатын соңғы күн: { $day }

receipt-number = № { $number }
