# Why a bill earns what it earns.

award-rate = { $rate } від { $base }: { $points }
award-rate-named = { $name }, { $rate } від { $base }: { $points }
award-step = { $each } за кожні повні { $step }: { $points }
award-visit = За візит: { $points }
award-nothing = { CAPITAL(-points) } за покупки не нараховуються
award-nothing-paid = До сплати 0, тому { -points-of } немає
award-small-bill = { CAPITAL(-points) } нараховуються за чек від { $base }
award-times = { $what } { $times }: { $points }
award-more = Ще нарахування ({ $count }): { $points }
award-sale-cap = За одну покупку не більше ніж { $cap }: { $points }
award-day-cap = За день не більше ніж { $cap }: { $points }

occasion-happy-hours = Щасливі години
occasion-season = Особливі дні
occasion-first-purchase = Перша покупка
occasion-promotion = Акція
