# Gifts: points for a birthday.

birthday-gift =
    🎂 <b>С днём рождения!</b>

    Наш подарок — <b>{ points }</b> — уже на вашей карте. Пусть год будет добрым.

    { $programme }

birthday-gift-late =
    🎂 <b>С прошедшим днём рождения!</b>

    Поздравляем с небольшим опозданием. Наш подарок — <b>{ points }</b> — уже на вашей карте. Пусть год будет добрым.

    { $programme }

reason-birthday = подарок на день рождения
