# What promotions multiply for a customer, on the balance.

multiplier-until-day = { $what }: { -points } for purchases <b>{ $times }</b>, last day { $day }.
multiplier-until = { $what }: { -points } for purchases <b>{ $times }</b> until { $at }.
