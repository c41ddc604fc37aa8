# What promotions multiply for a customer, on the balance.

multiplier-until-day = { $what }: сатып алуға берілетін { -points } <b>{ $times }</b>, соңғы күні — { $day }.
multiplier-until = { $what }: сатып алуға берілетін { -points } <b>{ $times }</b>, соңы — { $at }.
