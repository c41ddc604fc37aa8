# Gifts: points for a birthday.

birthday-gift =
    🎂 <b>З днем народження!</b>

    Даруємо вам <b>{ points }</b>: вони вже на вашій картці. Нехай рік буде добрим.

    { $programme }

birthday-gift-late =
    🎂 <b>З минулим днем народження!</b>

    Вітаємо з невеликим запізненням і даруємо вам <b>{ points }</b>: вони вже на вашій картці. Нехай рік буде добрим.

    { $programme }

reason-birthday = подарунок на день народження
