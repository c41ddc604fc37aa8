# What the team is told unasked.

role-taken =
    Поповнення в команді: <b>{ $name }</b>.
    Роль: { $role }.
role-ended = Ви більше не в команді <b>{ $programme }</b>, каса для вас закрита. Дякуємо за роботу!
moved = Філію <b>{ $closed }</b> закрито. Тепер ви працюєте у філії <b>{ $branch }</b>.
