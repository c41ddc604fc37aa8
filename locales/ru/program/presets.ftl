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
