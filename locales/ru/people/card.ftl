# The card: the words on the picture, and below it.

card-balance-label = { CAPITAL(-points) }
card-discount-label = Скидка
card-note = Покажите этот код кассиру

card-caption =
    Код: <code>{ $code }</code>

    Покажите кассиру QR-код или назовите эти цифры. Цифры действуют до { $until }.
renew-code-button = 💳 Новый код
card-old = Это прежняя карта, на кассе её не примут. Новая — под кнопкой «{ card-button }» внизу экрана.
