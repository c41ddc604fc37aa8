# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-invite-gone = This link no longer works: it was used or has expired. Ask for a new one.
refusal-invite-lowers-role = Your role is already higher than this link gives, and it stays. Pass the link on to the person it was meant for.
refusal-role-suspended = Your role is suspended, and a new link doesn’t change that. Only an owner can let you back: please ask them.
refusal-last-owner = This is the only owner. First invite another one.
refusal-branch-gone = This branch is closed. Choose another one.
refusal-branch-named = The name “{ $name }” belongs to another branch, open or closed. Send a different one.
refusal-last-branch = People work at this branch, and there’s no other for them to move to. First add another branch, or remove them from the team.
