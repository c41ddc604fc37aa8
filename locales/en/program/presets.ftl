# What the tiers and categories of ready-made rules are called.

preset-silver = Silver
preset-gold = Gold
preset-platinum = Platinum

preset-regular = Regular
preset-friend = Friend of the salon

preset-groceries = Groceries
preset-produce = Fruit and vegetables
preset-own-brand = Own brand
preset-tobacco-and-alcohol = Tobacco and alcohol
