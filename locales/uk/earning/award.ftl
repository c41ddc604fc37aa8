# A bill in lines, and why it earns what it earns.

bill-line = Чек: <b>{ $bill }</b>
bill-discount = Знижка: { $off }
bill-discount-rate = Знижка { $rate }: { $off }
bill-to-pay = До сплати: <b>{ $paid }</b>
bill-paid = Сплачено: <b>{ $paid }</b>
bill-category = Категорія: { $category }

award-rate = { $rate } від { $base }: { $points }
award-rate-named = { $name }, { $rate } від { $base }: { $points }
award-step = { $each } за кожні повні { $step }: { $points }
award-visit = За візит: { $points }
award-nothing = Бали за покупки не нараховуються
award-nothing-paid = Грошима платити нема чого, тому балів немає
award-small-bill = Бали нараховуються за чек від { $base }
award-times = { $what } { $times }: { $points }
award-more = Інші надбавки ({ $count }): { $points }
award-sale-cap = За одну покупку не більше ніж { $cap }: { $points }
award-day-cap = За день не більше ніж { $cap }: { $points }

occasion-happy-hours = Щасливі години
occasion-season = Особливі дні
occasion-first-purchase = Перша покупка

points-from = Бали можна витратити з { $at }
points-until = Бали діють до { $day } включно
