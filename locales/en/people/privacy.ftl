# Privacy: what is kept and why, everything as a file, being forgotten.

privacy =
    <b>Your data</b>

    <b>What is kept, and why</b>
    • Your Telegram ID, name and language: so that you have a card and we can write to you.
    • Your purchases and { -points }: so that the balance is always right.
    • Your phone and birthday, if you gave them: to recognise you and to wish you a happy birthday.
    • What you want to hear about, and which offers you got: so that we don’t write too much.
    • Your ratings and what you said with them: so that what went wrong is put right.
    • Your answers to surveys: so that the shop gets better. Anonymous answers have no name: whose they are, nobody can tell any more.
    • When you wrote to the shop: so that the answer finds you. The messages themselves go to the team’s chats.

    <b>Who sees it</b>
    The data stays with the shop. Its staff see your name and balance when they serve you, and your purchases in the day’s list. Managers and owners also see earlier purchases: for refunds, and when something looks wrong.

    <b>For how long</b>
    As long as you are in the programme.

    <b>If you delete your data</b>
    Your { -points } are written off and your personal data is erased. The entries of your purchases, your ratings and your answers to surveys stay, but name nobody, and your own words are gone.

    Two digital fingerprints without a name stay too, of your Telegram ID and of your birthday. All they tell is that you have been here before, and whether it is the same day: so what is given once isn’t given twice, daily limits still count earlier purchases, and a debt, if there was one, waits for you.

    What you wrote to the shop stays in the team’s own chats: Telegram lets bots delete nothing there that is older than two days. In the team’s group your topic is deleted with all that is in it; where the bot may not do that, it is closed, and your name goes from its title and its first message.

    Every member can get all their data as a file (📥) or delete it (🗑) here at any time.

export-button = 📥 My data as a file
delete-button = 🗑 Delete my data
privacy-file = Everything the programme knows about you.

forget-ask =
    <b>Leave the programme and delete your data?</b>

    { $points ->
        [0] Your card will stop working
       *[other] You’ll lose { points }, your card will stop working
    }, and your name, phone and birthday will be erased. This can’t be undone.

    If you come back, gifts that are given once aren’t given again.
forget-ask-debt = You owe { $points }. That isn’t written off: if you come back, it will be on your balance again.
forget-ask-staff =
    { forget-ask }

    You work here, so your role, your name at work and your Telegram ID stay for as long as you are in the team.
forget-button = ✅ Yes, delete it
forget-done =
    Done: you have left the programme. Your { -points } are written off and your member data is erased.

    If you’d like to come back: /start.

old-debt = Welcome back! When you left, you owed { points }. That is on your balance again, and gets smaller with your next purchases.
