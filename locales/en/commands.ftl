# What the command menu says, at most 40 characters each.

command-staff = The till
command-shift = Today’s sales and { -points }
command-owner = Running the shop
command-broadcast = Write to customers
command-promos = All broadcasts and what they brought
command-surveys = What customers say
command-team = The team and invitations
command-card = My card with the QR code
command-balance = How many { -points } I have
command-history = Where my { -points } come from
command-feedback = Write to us
command-settings = Language, name, phone, news
command-settings-staff = Language
command-privacy = What is kept about me
command-help = What I can do here
