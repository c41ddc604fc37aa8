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

presets-unknown = { $name }: таких правил немає. Є: { $listed }

preset-says-coffee-shop = { -points }: 5% з покупки, удвічі більше в щасливі години буднів; ними можна оплатити всю чашку
preset-says-restaurant = { -points } й рівні за покупками за 12 місяців: 3, 5, 7 і 10%; подарунки на день народження
preset-says-grocery = 1% з покупки; власна марка 5%, овочі й фрукти 2%, тютюн і алкоголь без { -points-of }
preset-says-salon = { -point } за візит; знижка 5 і 10% тим, хто прийшов 4 і 10 разів за 12 місяців
preset-says-online-shop = { -points }: 3%, коли строк повернення минув, удвічі більше за перше замовлення
preset-says-blank = правила нової програми: { -points }, 5% з покупки, ними можна оплатити половину чека
preset-note-coffee-shop = Кав’ярня. largest_bill і limits.bill_alone розраховані на ціни в тенге: перевірте їх.
preset-note-restaurant = Ресторан. largest_bill, spending.smallest_bill, reached_at і birthday_points рівнів та limits.bill_alone розраховані на ціни в тенге: перевірте їх.
preset-note-grocery = Продукти. Касир вибирає категорію: перейменуйте їх або напишіть categories = [], тоді відсоток один. largest_bill, earning.most_per_day і limits.bill_alone розраховані на ціни в тенге: перевірте їх.
preset-note-salon = Салон. point_value (скільки коштує візит), earning.smallest_bill (що ще вважається візитом), largest_bill і limits.bill_alone розраховані на ціни в тенге: перевірте їх.
preset-note-online-shop = Інтернет-магазин. earning.pending_days має бути не меншим за строк повернення. largest_bill, spending.smallest_bill і limits.bill_alone розраховані на ціни в тенге: перевірте їх.
preset-note-blank = З чого починає нова програма.
