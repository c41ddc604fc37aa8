# What the programme gives, line by line: for people who are new to it.

gives-rate = • Әр чектің { $rate } бөлігін { -points-with } қайтарамыз
gives-rate-up-to = • Әр чектің { $rate } бөлігіне дейін { -points-with } қайтарамыз
gives-step = • Чектегі әр { $step } үшін { points }
gives-visit = • Сатып алған сайын { points }
gives-from = • Чек кемінде { $bill } болса, { -points } қосылады
gives-worth = • Бір { -points } — { $worth }
gives-spending = • Чектің { $share } бөлігіне дейін { -points-with } төлей аласыз
gives-spending-whole = • Сатып алуды толығымен { -points-with } төлеуге болады
gives-first-purchase = • Алғашқы сатып алуға { -points } көбірек: { $times }
gives-birthday = • Туған күнге сыйлық
gives-happy-hours = • Бақытты сағаттарда { -points } көбірек: { $times }
gives-discount = • Сатып алған сайын { $rate } жеңілдік
gives-growing-discount = • Неғұрлым көп сатып алсаңыз, жеңілдік соғұрлым жоғары: ең көбі { $rate }
gives-tiers = • Деңгейіңіз өскен сайын пайдасы да артады: { $tiers }
gives-card = • Тұрақты сатып алушы картасы
