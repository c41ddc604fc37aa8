# Gifts: points for a birthday.

birthday-gift =
    🎂 <b>З днем народження!</b>

    Наш подарунок — <b>{ points }</b> — уже на вашій картці. Нехай рік буде добрим.

    { $programme }

birthday-gift-late =
    🎂 <b>З минулим днем народження!</b>

    Вітаємо з невеликим запізненням. Наш подарунок — <b>{ points }</b> — уже на вашій картці. Нехай рік буде добрим.

    { $programme }

reason-birthday = подарунок на день народження
