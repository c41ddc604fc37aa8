# A bill in lines, and what a receipt says besides.

bill-line = Чек: <b>{ $bill }</b>
bill-discount = Скидка: { $off }
bill-discount-rate = Скидка { $rate }: { $off }
bill-to-pay = К оплате: <b>{ $paid }</b>
bill-paid = Оплачено: <b>{ $paid }</b>
in-cash = Наличными: <b>{ $sum }</b>
bill-category = Категория: { $category }
points-from = Эти { -points } можно потратить с { $at }
points-until = Эти { -points } действуют до { $day } включительно

receipt-number = № { $number }
