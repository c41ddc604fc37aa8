# Why a bill earns what it earns.

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
occasion-promotion = Акція
