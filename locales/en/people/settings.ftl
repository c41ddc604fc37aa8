# Settings.

settings =
    <b>Settings</b>

    Language: { language-name }
    Name: { $name }
    Phone: { $phone }
    Birthday: { $birthday }
    Offers and news: { $advertising }
    Reminders and greetings: { $points }
    Ratings and surveys: { $questions }

    What would you like to change?
settings-staff =
    <b>Settings</b>

    Name in the team: { $name }
    Role: { $role }
    Language: { language-name }
settings-nothing = not set
settings-yes = on
settings-no = off
settings-offers-usual = { settings-yes }
settings-offers-rarely = on, less often
settings-offers-none = { settings-no }

change-language-button = 🌐 Language
change-name-button = ✏️ Name
change-phone-button = ✏️ Phone
change-birthday-button = ✏️ Birthday
change-advertising-button = 🔔 Offers and news
change-points-button = 🔔 Reminders
change-questions-button = 🔔 Ratings and surveys

ask-language = Which language shall we speak?
language-chosen = We’ll speak English from now on.
