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

presets-unknown = { $name } is not a preset. There are: { $listed }

preset-says-coffee-shop = { -points }: 5% back, double in happy hours on workdays; a whole cup can be paid with them
preset-says-restaurant = { -points } with tiers by what was spent in 12 months: 3, 5, 7 and 10% back; birthday gifts
preset-says-grocery = 1% back; own brand 5%, fruit and vegetables 2%, tobacco and alcohol nothing
preset-says-salon = one { -point } for each visit; 5 and 10% off for those who come 4 and 10 times in 12 months
preset-says-online-shop = { -points }: 3% back once goods can no longer be returned, double for the first order
preset-says-blank = a new programme’s rules: { -points }, 5% back, half of a bill can be paid with them
preset-note-coffee-shop = Coffee shop. largest_bill and limits.bill_alone are for prices in tenge: check them.
preset-note-restaurant = Restaurant. largest_bill, spending.smallest_bill, the tiers’ reached_at and birthday_points, and limits.bill_alone are for prices in tenge: check them.
preset-note-grocery = Grocery. The cashier taps a category: rename them, or write categories = [] for one rate. largest_bill, earning.most_per_day and limits.bill_alone are for prices in tenge: check them.
preset-note-salon = Salon. point_value (what one visit is worth), earning.smallest_bill (what still is a visit), largest_bill and limits.bill_alone are for prices in tenge: check them.
preset-note-online-shop = Online shop. earning.pending_days should be as long as goods can be returned. largest_bill, spending.smallest_bill and limits.bill_alone are for prices in tenge: check them.
preset-note-blank = What a new programme begins with.
