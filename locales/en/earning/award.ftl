# A bill in lines, and why it earns what it earns.

bill-line = Bill: <b>{ $bill }</b>
bill-discount = Discount: { $off }
bill-discount-rate = Discount { $rate }: { $off }
bill-to-pay = To pay: <b>{ $paid }</b>
bill-paid = Paid: <b>{ $paid }</b>
bill-category = Category: { $category }

award-rate = { $rate } of { $base }: { $points }
award-rate-named = { $name }, { $rate } of { $base }: { $points }
award-step = { $each } for every full { $step }: { $points }
award-visit = For the visit: { $points }
award-nothing = Purchases earn no points
award-nothing-paid = Nothing is paid in money, so no points
award-small-bill = Points are added to bills of { $base } or more
award-times = { $what } { $times }: { $points }
award-more = Other bonuses ({ $count }): { $points }
award-sale-cap = No more than { $cap } for one purchase: { $points }
award-day-cap = No more than { $cap } a day: { $points }

occasion-happy-hours = Happy hours
occasion-season = Special days
occasion-first-purchase = First purchase

points-from = The points can be spent from { $at }
points-until = The points are good until the end of { $day }
