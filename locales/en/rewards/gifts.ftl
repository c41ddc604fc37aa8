# Gifts: points for a birthday.

birthday-gift =
    🎂 <b>Happy birthday!</b>

    Our gift to you: <b>{ points }</b>, already on your card. Have a wonderful year.

    { $programme }

birthday-gift-late =
    🎂 <b>Happy belated birthday!</b>

    Our gift to you comes a little late: <b>{ points }</b>, already on your card. Have a wonderful year.

    { $programme }

reason-birthday = birthday gift
