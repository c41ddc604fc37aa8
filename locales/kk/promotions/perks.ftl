# What promotions give.

reason-promotion = акция

budget-used-up = <b>{ points }</b> — «{ $name }» таратылымының бюджеті таусылды.

    Таратылым енді жіберілмейді, ал сатып алуға { -points } әдеттегідей қосылады. Қосылған { -points } сатып алушыларда қалады.
