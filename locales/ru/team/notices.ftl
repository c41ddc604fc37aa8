# What the team is told unasked.

role-taken =
    Пополнение в команде: <b>{ $name }</b>.
    Роль: { $role }.
role-ended = Вы больше не в команде <b>{ $programme }</b>, касса для вас закрыта. Спасибо за работу!
moved = Филиал <b>{ $closed }</b> закрыт. Теперь вы работаете в филиале <b>{ $branch }</b>.
