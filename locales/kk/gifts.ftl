# Gifts: points for a birthday.

birthday-gift =
    🎂 <b>Туған күніңізбен!</b>

    Сізге сыйлық: <b>{ points }</b>. Олар қазірдің өзінде картаңызда. Жаңа жасыңыз құтты болсын!

    { $programme }

reason-birthday = туған күнге сыйлық
