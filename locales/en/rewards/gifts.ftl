# Gifts: points for a birthday.

birthday-gift =
    🎂 <b>Happy birthday!</b>

    Your gift: <b>{ points }</b>, already on your card. Have a wonderful year!

birthday-gift-late =
    🎂 <b>Happy belated birthday!</b>

    Your gift comes a little late: <b>{ points }</b>, already on your card. Have a wonderful year!

reason-birthday = birthday gift
