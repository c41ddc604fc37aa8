# What owners are told of promotions unasked.

promotion-sender-left = ⏸ <b>Таратылым кідіртілді:</b> «{ $name }». Оны бастаған адам енді таратылым жібере алмайды. Дүкен иесі жалғастыра алады: /promos
promotion-dates-missed = ⚠️ <b>Таратылым жіберілмеді:</b> «{ $name }». Бұл уақытта бот жұмыс істемеді. Өтіп кеткен күн саны: { $dates }, соңғысы: { $last }.
promotion-date-missed = ⚠️ <b>Таратылым жіберілмеді:</b> «{ $name }». Белгіленген уақытта бот жұмыс істемеді: { $last }. Қазір жіберу үшін: /promos
