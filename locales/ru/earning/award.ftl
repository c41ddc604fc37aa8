# A bill in lines, and why it earns what it earns.

bill-line = Чек: <b>{ $bill }</b>
bill-discount = Скидка: { $off }
bill-discount-rate = Скидка { $rate }: { $off }
bill-to-pay = К оплате: <b>{ $paid }</b>
bill-paid = Оплачено: <b>{ $paid }</b>
bill-category = Категория: { $category }

award-rate = { $rate } от { $base }: { $points }
award-rate-named = { $name }, { $rate } от { $base }: { $points }
award-step = { $each } за каждые полные { $step }: { $points }
award-visit = За визит: { $points }
award-nothing = Баллы за покупки не начисляются
award-nothing-paid = Деньгами платить нечего, поэтому баллов нет
award-small-bill = Баллы начисляются за чек от { $base }
award-times = { $what } { $times }: { $points }
award-more = Другие надбавки ({ $count }): { $points }
award-sale-cap = За одну покупку не больше { $cap }: { $points }
award-day-cap = За день не больше { $cap }: { $points }

occasion-happy-hours = Счастливые часы
occasion-season = Особые дни
occasion-first-purchase = Первая покупка

points-from = Баллы можно потратить с { $at }
points-until = Баллы действуют до { $day } включительно
