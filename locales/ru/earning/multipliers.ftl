# What promotions multiply for a customer, on the balance.

multiplier-until-day = { $what }: { -points } за покупки <b>{ $times }</b>, последний день — { $day }.
multiplier-until = { $what }: { -points } за покупки <b>{ $times }</b> до { $at }.
