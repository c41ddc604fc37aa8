# What promotions give.

reason-promotion = offer

budget-used-up = <b>{ points }</b>: the budget of the broadcast “{ $name }” is used up.

    It isn’t sent any more, and purchases earn { -points } as usual. What was given stays with customers.
