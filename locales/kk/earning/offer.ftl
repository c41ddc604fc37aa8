# What the programme gives, in sentences: for people who are new to it.

gives-rate = Сатып алған сайын чек сомасынан { $rate } { -points } етіп қайтарамыз.
gives-rate-up-to = Сатып алған сайын чек сомасынан ең көбі { $rate } { -points } етіп қайтарамыз.
gives-step = Чектегі әр { $step } үшін { points } сыйлаймыз.
gives-visit = Сатып алған сайын { points } сыйлаймыз.
gives-from = Чек кемінде { $bill } болса, { -points } қосылады.
gives-first-purchase = Алғашқы сатып алуға { -points } { $times }.
gives-spending = Келесі чектің { $share } бөлігіне дейін { -points-with } төлей аласыз.
gives-discount = Сатып алған сайын { $rate } жеңілдік.
gives-growing-discount = Неғұрлым көп сатып алсаңыз, жеңілдік соғұрлым жоғары: ең көбі { $rate }.
gives-tiers = Деңгейіңіз өскен сайын пайдасы да артады: { $tiers }.
gives-card = Картаңыз осында, Telegram ішінде: ештеңе орнатудың қажеті жоқ.
