# What promotions multiply for a customer, on the balance.

multiplier-until-day = { $what }: бали за покупки <b>{ $times }</b>, останній день — { $day }.
multiplier-until = { $what }: бали за покупки <b>{ $times }</b> до { $at }.
