# Why a bill earns what it earns.

award-rate = { $base } сомадан { $rate }: { $points }
award-rate-named = { $name }, { $base } сомадан { $rate }: { $points }
award-step = Әр толық { $step } үшін { $each }: { $points }
award-visit = Келгені үшін: { $points }
award-nothing = Сатып алу үшін ұпай қосылмайды
award-nothing-paid = Ақшамен төленетін ештеңе жоқ, сондықтан ұпай қосылмайды
award-small-bill = Чек кемінде { $base } болса, ұпай қосылады
award-times = { $what } { $times }: { $points }
award-more = Басқа үстемелер ({ $count }): { $points }
award-sale-cap = Бір сатып алуға ең көбі { $cap }: { $points }
award-day-cap = Бір күнге ең көбі { $cap }: { $points }

occasion-happy-hours = Бақытты сағаттар
occasion-season = Ерекше күндер
occasion-first-purchase = Алғашқы сатып алу
occasion-promotion = Акция
