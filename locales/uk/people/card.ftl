# The card: the words on the picture, and below it.

card-balance-label = { CAPITAL(-points) }
card-discount-label = Знижка
card-note = Покажіть цей код касирові

card-caption =
    Код: <code>{ $code }</code>

    Покажіть касирові QR-код або назвіть ці цифри. Цифри дійсні до { $until }.
renew-code-button = 💳 Новий код
card-old = Це попередня картка, на касі її не приймуть. Нова — під кнопкою «{ card-button }» унизу екрана.
