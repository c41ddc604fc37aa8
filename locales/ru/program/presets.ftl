# What the tiers and categories of ready-made rules are called.

preset-silver = Серебро
preset-gold = Золото
preset-platinum = Платина

preset-regular = Постоянный гость
preset-friend = Друг салона

preset-groceries = Продукты
preset-produce = Овощи и фрукты
preset-own-brand = Собственная марка
preset-tobacco-and-alcohol = Табак и алкоголь

presets-unknown = { $name }: таких правил нет. Есть: { $listed }

preset-says-coffee-shop = { -points }: 5% с покупки, вдвое больше в счастливые часы будней; ими можно оплатить всю чашку
preset-says-restaurant = { -points } и уровни по покупкам за 12 месяцев: 3, 5, 7 и 10%; подарки на день рождения
preset-says-grocery = 1% с покупки; собственная марка 5%, овощи и фрукты 2%, табак и алкоголь без { -points-of }
preset-says-salon = { -point } за визит; скидка 5 и 10% тем, кто пришёл 4 и 10 раз за 12 месяцев
preset-says-online-shop = { -points }: 3%, когда срок возврата прошёл, вдвое больше за первый заказ
preset-says-blank = правила новой программы: { -points }, 5% с покупки, ими можно оплатить половину чека
preset-note-coffee-shop = Кофейня. largest_bill и limits.bill_alone рассчитаны на цены в тенге: проверьте их.
preset-note-restaurant = Ресторан. largest_bill, spending.smallest_bill, reached_at и birthday_points уровней и limits.bill_alone рассчитаны на цены в тенге: проверьте их.
preset-note-grocery = Продукты. Кассир выбирает категорию: переименуйте их или напишите categories = [], тогда процент один. largest_bill, earning.most_per_day и limits.bill_alone рассчитаны на цены в тенге: проверьте их.
preset-note-salon = Салон. point_value (сколько стоит визит), earning.smallest_bill (что ещё считается визитом), largest_bill и limits.bill_alone рассчитаны на цены в тенге: проверьте их.
preset-note-online-shop = Интернет-магазин. earning.pending_days должно быть не меньше срока возврата. largest_bill, spending.smallest_bill и limits.bill_alone рассчитаны на цены в тенге: проверьте их.
preset-note-blank = С чего начинает новая программа.
