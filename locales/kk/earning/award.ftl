# A bill in lines, and why it earns what it earns.

bill-line = Чек: <b>{ $bill }</b>
bill-discount = Жеңілдік: { $off }
bill-discount-rate = Жеңілдік { $rate }: { $off }
bill-to-pay = Төленетіні: <b>{ $paid }</b>
bill-paid = Төленгені: <b>{ $paid }</b>
bill-category = Санат: { $category }

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

points-from = Ұпайды мына уақыттан бастап жұмсауға болады: { $at }
points-until = Ұпай жарамды болатын соңғы күн: { $day }
