# Gifts: points for a birthday.

birthday-gift =
    🎂 <b>Туған күніңізбен!</b>

    Сыйлығымыз — <b>{ points }</b> — картаңызға қосылды. Жаңа жасыңыз құтты болсын!

    { $programme }

birthday-gift-late =
    🎂 <b>Өткен туған күніңізбен!</b>

    Сәл кешігіп құттықтаймыз. Сыйлығымыз — <b>{ points }</b> — картаңызға қосылды. Жаңа жасыңыз құтты болсын!

    { $programme }

reason-birthday = туған күнге сыйлық
