# The card: the words on the picture, and below it.

card-balance-label = { CAPITAL(-points) }
card-discount-label = Жеңілдік
card-note = Осы кодты кассирге көрсетіңіз

card-caption =
    Код: <code>{ $code }</code>

    Кассирге QR-кодты көрсетіңіз немесе осы цифрларды айтыңыз. Цифрлар сағат { $until } болғанша жарамды.
renew-code-button = 💳 Жаңа код
card-old = Бұл — бұрынғы карта, кассада қабылданбайды. Жаңасы — экранның төменгі жағындағы «{ card-button }» түймесінде.
