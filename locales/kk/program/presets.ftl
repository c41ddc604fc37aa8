# What the tiers and categories of ready-made rules are called.

preset-silver = Күміс
preset-gold = Алтын
preset-platinum = Платина

preset-regular = Тұрақты қонақ
preset-friend = Салон досы

preset-groceries = Азық-түлік
preset-produce = Көкөніс пен жеміс
preset-own-brand = Өз брендіміз
preset-tobacco-and-alcohol = Темекі мен алкоголь

presets-unknown = { $name }: мұндай ережелер жоқ. Бары: { $listed }

preset-says-coffee-shop = { -points }: сатып алудан 5%, жұмыс күндерінің бақытты сағаттарында екі есе; бір кесені түгел төлеуге болады
preset-says-restaurant = 12 айдағы сатып алу сомасынан деңгейлер мен { -points }: 3, 5, 7, 10%; туған күнге сыйлық
preset-says-grocery = сатып алудан 1%; өз бренді 5%, көкөніс пен жеміс 2%, темекі мен алкогольге { -points } жоқ
preset-says-salon = әр келуге бір { -points }; 12 айда 4 және 10 рет келгенге 5 және 10% жеңілдік
preset-says-online-shop = { -points }: қайтару мерзімі өткен соң 3%, алғашқы тапсырысқа екі есе
preset-says-blank = жаңа бағдарлама ережелері: { -points }, сатып алудан 5%, чектің жартысын төлеуге болады
preset-note-coffee-shop = Кофехана. largest_bill мен limits.bill_alone теңгедегі бағаға арналған: тексеріңіз.
preset-note-restaurant = Мейрамхана. largest_bill, spending.smallest_bill, деңгейлердің reached_at, birthday_points мәндері және limits.bill_alone теңгедегі бағаға арналған: тексеріңіз.
preset-note-grocery = Азық-түлік. Кассир санат таңдайды: атауларын өзгертіңіз не бір пайыз үшін categories = [] деп жазыңыз. largest_bill, earning.most_per_day және limits.bill_alone теңгедегі бағаға арналған: тексеріңіз.
preset-note-salon = Салон. point_value (бір келудің құны), earning.smallest_bill (келу деп саналатын ең аз чек), largest_bill және limits.bill_alone теңгедегі бағаға арналған: тексеріңіз.
preset-note-online-shop = Интернет-дүкен. earning.pending_days тауарды қайтару мерзімінен кем болмасын. largest_bill, spending.smallest_bill және limits.bill_alone теңгедегі бағаға арналған: тексеріңіз.
preset-note-blank = Жаңа бағдарлама осыдан басталады.
