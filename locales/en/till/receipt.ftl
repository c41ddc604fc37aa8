# A bill in lines, and what a receipt says besides.

bill-line = Bill: <b>{ $bill }</b>
bill-discount = Discount: { $off }
bill-discount-rate = Discount { $rate }: { $off }
bill-to-pay = To pay: <b>{ $paid }</b>
bill-paid = Paid: <b>{ $paid }</b>
in-cash = In cash: <b>{ $sum }</b>
bill-category = Category: { $category }
points-from = These { -points } can be spent from { $at }
points-until = These { -points } are good until the end of { $day }

receipt-number = #{ $number }
