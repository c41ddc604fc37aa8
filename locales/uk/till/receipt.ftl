# A bill in lines, and what a receipt says besides.

bill-line = Чек: <b>{ $bill }</b>
bill-discount = Знижка: { $off }
bill-discount-rate = Знижка { $rate }: { $off }
bill-to-pay = До сплати: <b>{ $paid }</b>
bill-paid = Сплачено: <b>{ $paid }</b>
in-cash = Готівкою: <b>{ $sum }</b>
bill-category = Категорія: { $category }
points-from = Ці { -points } можна витратити з { $at }
points-until = Ці { -points } діють до { $day } включно

receipt-number = № { $number }
