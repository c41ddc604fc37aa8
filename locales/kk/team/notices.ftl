# What the team is told unasked.

role-taken =
    Ұжымға жаңа адам қосылды: <b>{ $name }</b>.
    Рөлі: { $role }.
role-ended = Сіз енді <b>{ $programme }</b> ұжымында емессіз, касса сізге жабық. Еңбегіңізге рақмет!
moved = <b>{ $closed }</b> филиалы жабылды. Енді сіз <b>{ $branch }</b> филиалында жұмыс істейсіз.
