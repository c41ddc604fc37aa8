# Why a bill earns what it earns.

award-rate = { $base } сомасынан { $rate }: { $points }
award-rate-named = { $name }, { $base } сомасынан { $rate }: { $points }
award-step = Әр толық { $step } үшін { $each }: { $points }
award-visit = Келуге: { $points }
award-nothing = Сатып алуға { -points } қосылмайды
award-nothing-paid = Төлейтін сома қалмады, сондықтан { -points } қосылмайды
award-small-bill = Чек кемінде { $base } болса, { -points } қосылады
award-times = { $what } { $times }: { $points }
award-more = Тағы ({ $count }): { $points }
award-sale-cap = Бір сатып алуға ең көбі { $cap }: { $points }
award-day-cap = Бір күнге ең көбі { $cap }: { $points }

occasion-happy-hours = Бақытты сағаттар
occasion-season = Ерекше күндер
occasion-first-purchase = Алғашқы сатып алу
occasion-promotion = Акция
