# Why a bill earns what it earns.

award-rate = { $rate } of { $base }: { $points }
award-rate-named = { $name }, { $rate } of { $base }: { $points }
award-step = { $each } for every full { $step }: { $points }
award-visit = For the visit: { $points }
award-nothing = Purchases earn no { -points }
award-nothing-paid = Nothing left to pay, so no { -points }
award-small-bill = { CAPITAL(-points) } are added to bills of { $base } or more
award-times = { $what } { $times }: { $points }
award-more = More added ({ $count }): { $points }
award-sale-cap = No more than { $cap } for one purchase: { $points }
award-day-cap = No more than { $cap } a day: { $points }

occasion-happy-hours = Happy hours
occasion-season = Special days
occasion-first-purchase = First purchase
occasion-promotion = Offer
