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
