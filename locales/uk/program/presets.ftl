# What the tiers and categories of ready-made rules are called.

preset-silver = Срібло
preset-gold = Золото
preset-platinum = Платина

preset-regular = Постійний гість
preset-friend = Друг салону

preset-groceries = Продукти
preset-produce = Овочі та фрукти
preset-own-brand = Власна марка
preset-tobacco-and-alcohol = Тютюн та алкоголь
