# Settings.

settings =
    <b>Settings</b>

    Language: { language-name }
    Name: { $name }
    Phone: { $phone }
    Birthday: { $birthday }
    Offers and news: { $advertising }

    What would you like to change?
settings-nothing = not set
settings-yes = on
settings-no = off

change-language-button = 🌐 Language
change-name-button = ✏️ Name
change-phone-button = ✏️ Phone
change-birthday-button = ✏️ Birthday
change-advertising-button = 🔔 Offers and news

ask-language = Which language shall we speak?
