# The team: roles, invitations, branches.

role-cashier = cashier
role-manager = manager
role-owner = owner

team =
    <b>The team</b>: { $count }

    { $lines }
team-line = <b>{ $name }</b> · { $role }
team-line-branch = <b>{ $name }</b> · { $role } · { $branch }
team-branch-line = <b>{ $name }</b> · people: { $count }
team-branch =
    <b>{ $name }</b> · people: { $count }

    { $lines }
team-branch-empty =
    <b>{ $name }</b>

    Nobody works here yet.
team-find-button = ✏️ Find by name
team-find-ask = Send a name, or a part of one.
still-team-find = Please send a name, or a part of one. To stop: /cancel.
team-found =
    Found by “{ $part }”: { $count }

    { $lines }
team-found-none = Nobody in the team is called “{ $part }”. Check how the name is written, and send it again.

invite-button = ➕ Invite somebody
invite-ask-role = Whom would you like to invite?
invite-role-cashier = A cashier
invite-role-manager = A manager
invite-role-owner = An owner
invite-ask-branch = For which branch?
whole-shop = All branches
invite-link =
    The invitation is ready. Role: <b>{ $role }</b>.

    { $link }

    Forward this link to the person you’re inviting. It works once, within 24 hours.
invite-share-button = 👥 Share
invite-share-text = You’re invited to the team of { $programme }. Role: { $role }. Open the link and tap ✅. It works once, within 24 hours.

role-offer =
    You’re invited to the team of <b>{ $programme }</b>.
    Your role: <b>{ $role }</b>.

    Tap ✅ to take it.
role-take-button = ✅ Take the role
role-left = All right, you haven’t taken the role. If you change your mind, open the link again while it is valid.
taken-cashier =
    <b>Welcome to the team of { $programme }!</b> You’re a cashier now.

    To record a sale, scan the customer’s QR code with your phone’s camera. Or send here a photo of the code, or the six digits of the card. Then send the amount.

    The till: /staff. Today’s sales: /shift.
taken-manager =
    <b>Welcome to the team of { $programme }!</b> You’re a manager now.

    You invite cashiers, see their sales, give refunds and adjust { -points }. You can record sales, too: scan a customer’s QR code.

    The team: /team. The till: /staff. Today’s sales: /shift.
taken-owner =
    <b>{ $programme } is your programme!</b> You’re an owner now.

    Begin with the team: open /team and invite cashiers. You can record sales, too: scan a customer’s QR code.

    The till: /staff. Today’s sales: /shift.

end-role-button = 🗑 Remove from the team
end-role-ask = <b>Remove this person from the team?</b> The till will be closed to them at once. You can invite them again later.
end-role-yes-button = ✅ Yes, remove

branch-button = ➕ Add a branch
branch-ask-name = What is the new branch called? For example, by its street.
still-team-branch = Please send the branch’s name as text. To stop: /cancel.
branch-added = The branch is added: <b>{ $name }</b>. Now you can invite people to it.
branch-exists = There is already a branch of this name: <b>{ $name }</b>.
branch-rename-button = ✏️ Rename
branch-rename-ask = What is the branch <b>{ $name }</b> called now? The new name will show everywhere, past sales included.
still-team-rename = Please send the branch’s new name as text. To stop: /cancel.
branch-renamed = The branch is now called <b>{ $name }</b>.
branch-close-button = 🗑 Close the branch
branch-close-where =
    To close <b>{ $name }</b>, move its people to another branch. People: { $count }

    Where do they go?
branch-close-ask = <b>Close { $name }?</b> There will be no more sales or invitations there. Past sales stay under this name.
branch-close-moves = Its people move to <b>{ $branch }</b>: { $count }. The bot will tell them.
branch-close-yes-button = ✅ Yes, close it
branch-closed = The branch is closed: <b>{ $name }</b>. Should you need it again, add a branch of the same name.

team-may-send = Sends broadcasts without an owner’s ✅.
team-asks-first = Sends broadcasts after an owner’s ✅.
team-may-send-button = ✅ Let them send without me
team-ask-first-button = ❌ Broadcasts only with my ✅
