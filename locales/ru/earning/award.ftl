# Why a bill earns what it earns.

award-rate = { $rate } от { $base }: { $points }
award-rate-named = { $name }, { $rate } от { $base }: { $points }
award-step = { $each } за каждые полные { $step }: { $points }
award-visit = За визит: { $points }
award-nothing = { CAPITAL(-points) } за покупки не начисляются
award-nothing-paid = К оплате 0, поэтому { -points-of } нет
award-small-bill = { CAPITAL(-points) } начисляются за чек от { $base }
award-times = { $what } { $times }: { $points }
award-more = Ещё начисления ({ $count }): { $points }
award-sale-cap = За одну покупку не больше { $cap }: { $points }
award-day-cap = За день не больше { $cap }: { $points }

occasion-happy-hours = Счастливые часы
occasion-season = Особые дни
occasion-first-purchase = Первая покупка
occasion-promotion = Акция
